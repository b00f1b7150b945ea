import { FORMS, type Form } from '../../bank/form.ts'

const TYPED: ReadonlySet<Form> = new Set<Form>(['cloze', 'short', 'number'])

/** The forms by which a quiz that is made for a learner asks: all, or those without typing. */
export function formsFor(noTyping: boolean): readonly Form[] {
  return noTyping ? FORMS.filter((form) => !TYPED.has(form)) : FORMS
}
