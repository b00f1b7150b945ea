import { defineAsyncComponent, type Component } from 'vue'
import type { Form } from '../../bank/form.ts'
import CardForm from './CardForm.vue'
import ChoiceForm from './ChoiceForm.vue'
import ClozeForm from './ClozeForm.vue'
import FormFault from './FormFault.vue'
import { LATER_FORMS } from './later-forms.ts'
import NumberForm from './NumberForm.vue'
import ShortForm from './ShortForm.vue'
import TrueFalseForm from './TrueFalseForm.vue'

/** The component of every form. Some are fetched when they are first shown; `fetchForms` does so ahead of that. */
export const FORM_COMPONENTS: Readonly<Record<Form, Component>> = {
  choice: ChoiceForm,
  select: later(LATER_FORMS.select),
  'true-false': TrueFalseForm,
  cloze: ClozeForm,
  short: ShortForm,
  number: NumberForm,
  match: later(LATER_FORMS.match),
  order: later(LATER_FORMS.order),
  sort: later(LATER_FORMS.sort),
  card: CardForm,
}

function later(load: () => Promise<{ readonly default: Component }>): Component {
  return defineAsyncComponent({ loader: load, errorComponent: FormFault, suspensible: false })
}
