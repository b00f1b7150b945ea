import type { Answer, Segment } from '../bank.ts'
import { FORMS, type Form } from '../form.ts'
import { wordsOf } from '../text/words.ts'

/** What decides which forms a fact makes. */
export interface FormGrounds {
  readonly answer: Answer
  readonly says: readonly Segment[]
  readonly traps: readonly unknown[]
  readonly wrong: readonly unknown[]
}

/** A choice shows the key and at least this many distractors. */
const LEAST_TRAPS = 2

/** An answer of more words than this is asked by typing only where other wordings are accepted. */
const SHORT_WORDS = 4

const FITS: Record<Form, (fact: FormGrounds) => boolean> = {
  choice: ({ answer, traps }) => answer.kind !== 'list' && traps.length >= LEAST_TRAPS,
  select: ({ answer, traps }) => answer.kind === 'list' && answer.mode !== 'steps' && traps.length >= LEAST_TRAPS,
  'true-false': ({ wrong }) => wrong.length > 0,
  cloze: ({ says }) => says.some((segment) => typeof segment !== 'string'),
  short: ({ answer }) =>
    answer.kind === 'text' && (answer.accept.length > 0 || wordsOf(answer.text).length <= SHORT_WORDS),
  number: ({ answer }) => answer.kind === 'number' || answer.kind === 'date',
  match: inGroup,
  order: inGroup,
  sort: inGroup,
  card: () => true,
}

/** What a group asks is settled when all facts are known: see `withGroupForms`. */
function inGroup(): boolean {
  return false
}

/** The forms that a fact makes by itself, in the order of FORMS, without those ruled out. */
export function formsOf(fact: FormGrounds, not: readonly string[]): Form[] {
  return FORMS.filter((form) => FITS[form](fact) && !not.includes(form))
}
