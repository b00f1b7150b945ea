import type { Fact } from '../../bank/bank.ts'
import type { Confidence } from '../../journal/line.ts'
import type { Again } from '../../memory/session/run.ts'
import type { Planned } from '../../memory/session/session.ts'
import type { FactVerdict, Given, Question, Verdict } from '../../quiz/question.ts'

interface Shown {
  readonly planned: Planned
  readonly fact: Fact
  readonly question: Question
}

/** A question that waits for its answer. */
export interface Asking extends Shown {
  readonly kind: 'asking'
  readonly given: Given | null
  readonly hinted: boolean
  /** The back of the card was shown before the app was there. */
  readonly turned: boolean
  /** What stands in the form was submitted before the app was there, and cannot be graded. */
  readonly faulty: boolean
  /** Milliseconds since 1970. */
  readonly shownAt: number
}

/** A question that was answered. */
export interface Answered extends Shown {
  readonly kind: 'answered'
  readonly given: Given
  /** On the question as a whole, and on each fact that it asked. */
  readonly verdict: Verdict
  readonly verdicts: readonly FactVerdict[]
  readonly sure: Confidence | null
  /** A right answer that was only guessed, of a weak or of a strong memory. */
  readonly guess: 'weak' | 'strong' | null
  /** The learner overruled the verdict. */
  readonly counted: boolean
  readonly q: string
  /** Ids of the lines that hold it, to tell whether they are saved. */
  readonly lines: readonly string[]
  /** When the question returns in this session. */
  readonly again: Again | null
}

/** When a question comes again whose answer was taken back: at once, where no other is left, or behind them. */
export type ComesAgain = 'now' | 'end'

/** Where a study session stands. */
export type Phase =
  | { readonly kind: 'idle' }
  | Asking
  | Answered
  | { readonly kind: 'over' }
  | { readonly kind: 'empty'; readonly nextDay: number | null }
