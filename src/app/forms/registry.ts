import type { Component } from 'vue'
import type { Form } from '../../bank/form.ts'
import CardForm from './CardForm.vue'
import ChoiceForm from './ChoiceForm.vue'
import ClozeForm from './ClozeForm.vue'
import NumberForm from './NumberForm.vue'
import ShortForm from './ShortForm.vue'
import TrueFalseForm from './TrueFalseForm.vue'

/** The component of every form. */
export const FORM_COMPONENTS: Readonly<Record<Form, Component>> = {
  choice: ChoiceForm,
  'true-false': TrueFalseForm,
  cloze: ClozeForm,
  short: ShortForm,
  number: NumberForm,
  card: CardForm,
}
