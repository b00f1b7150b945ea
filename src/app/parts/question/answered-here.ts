import type { Fact } from '../../../bank/bank.ts'
import type { Again } from '../../../memory/session/run.ts'
import type { Given } from '../../../quiz/question.ts'
import type { Answered } from './feedback.ts'

/** What came of the question on the screen. */
export interface AnsweredHere extends Answered {
  readonly fact: Fact
  readonly given: Given
  /** Ids of the lines that hold it, to tell whether they are saved. */
  readonly lines: readonly string[]
}

/** When it comes back: in this session, and the study day on which its fact is due. */
export interface Returning {
  readonly again: Again | null
  readonly day: number
}
