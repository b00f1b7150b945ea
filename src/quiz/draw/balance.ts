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

/** Counts what a quiz has so far, so that forms are mixed and no position of the key is favoured. */
export class Balance {
  readonly #forms = new Map<Form, number>()
  readonly #positions = new Map<string, number>()

  /** The forms, the one that is wanted most first; chance decides between near equals. */
  inTurn(forms: readonly Form[], random: Random): readonly Form[] {
    return forms
      .map((form) => ({ form, used: ((this.#forms.get(form) ?? 0) + random.next()) / WANTED[form] }))
      .sort((a, b) => a.used - b.used)
      .map(({ form }) => form)
  }

  /** How often the key of such a question stood in this question's position already; 0 where it has no position. */
  crowding(question: Question): number {
    const position = positionOf(question)
    return position === null ? 0 : (this.#positions.get(position) ?? 0)
  }

  count(question: Question): void {
    this.#forms.set(question.form, (this.#forms.get(question.form) ?? 0) + 1)
    const position = positionOf(question)
    if (position !== null) this.#positions.set(position, (this.#positions.get(position) ?? 0) + 1)
  }
}

/** Where the key stands among so many options; for true-false, which of the two is right. */
function positionOf(question: Question): string | null {
  if (question.form === 'choice') return `${question.options.indexOf(question.key)}/${question.options.length}`
  return question.form === 'true-false' ? String(question.truth) : null
}
