import type { Form } from '../../bank/form.ts'
import type { Question } from '../question.ts'
import type { Random } from '../random.ts'

/** How often a form is wanted beside the others. Two thirds of what can be asked together is told apart, not recalled. */
const WANTED: Record<Form, number> = {
  choice: 3,
  select: 1.5,
  'true-false': 1,
  cloze: 2,
  short: 2,
  number: 1.5,
  match: 1.5,
  order: 1.5,
  sort: 1.5,
  card: 1,
}

/** Counts what a quiz has so far, so that forms are mixed, and statements as often true as false. */
export class Balance {
  readonly #forms = new Map<Form, number>()
  readonly #truths = new Map<boolean, number>()

  /** The forms, the one that is wanted most first; chance decides between near equals. */
  inTurn(forms: readonly Form[], random: Random): readonly Form[] {
    return forms
      .map((form) => ({ form, used: ((this.#forms.get(form) ?? 0) + random.next()) / WANTED[form] }))
      .sort((a, b) => a.used - b.used)
      .map(({ form }) => form)
  }

  /** How many statements were true, or false, as this one is; 0 for any other question. */
  crowding(question: Question): number {
    return question.form === 'true-false' ? (this.#truths.get(question.truth) ?? 0) : 0
  }

  count(question: Question): void {
    this.#forms.set(question.form, (this.#forms.get(question.form) ?? 0) + 1)
    if (question.form === 'true-false') this.#truths.set(question.truth, this.crowding(question) + 1)
  }
}
