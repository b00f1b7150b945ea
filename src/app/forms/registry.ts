import type { Component } from 'vue'
import type { Form } from '../../bank/form.ts'
import CardForm from './CardForm.vue'
import ChoiceForm from './ChoiceForm.vue'
import ClozeForm from './ClozeForm.vue'
import MatchForm from './MatchForm.vue'
import NumberForm from './NumberForm.vue'
import OrderForm from './OrderForm.vue'
import SelectForm from './SelectForm.vue'
import ShortForm from './ShortForm.vue'
import SortForm from './SortForm.vue'
import TrueFalseForm from './TrueFalseForm.vue'

/** The component of every form. */
export const FORM_COMPONENTS: Readonly<Record<Form, Component>> = {
  choice: ChoiceForm,
  select: SelectForm,
  'true-false': TrueFalseForm,
  cloze: ClozeForm,
  short: ShortForm,
  number: NumberForm,
  match: MatchForm,
  order: OrderForm,
  sort: SortForm,
  card: CardForm,
}
