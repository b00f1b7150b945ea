import type { Fact } from '../../../bank/bank.ts'
import type { Confidence } from '../../../journal/line.ts'
import type { FactVerdict, Given, Question, Verdict } from '../../../quiz/question.ts'
import type { Held } from '../../../quiz/run/held.ts'

interface Shown {
  /** Its place in the quiz, from 0. */
  readonly place: number
  readonly fact: Fact
  readonly question: Question
}

/** A question that waits for its answer, or whose answer can be changed until everything is handed in. */
export interface QuizAsking extends Shown {
  readonly kind: 'asking'
  readonly given: Given | null
  readonly hinted: boolean
  readonly flagged: boolean
}

/** What came of an answer under practice conditions. */
export interface Graded {
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
}

export interface QuizAnswered extends Shown, Graded {
  readonly kind: 'answered'
}

/** A quiz that was just finished, by its id; `timeUp` where it ended itself. */
export interface QuizOver {
  readonly kind: 'over'
  readonly quiz: string
  readonly exam: boolean
  readonly timeUp: boolean
}

/** Where a quiz stands. */
export type QuizPhase = { readonly kind: 'idle' } | QuizAsking | QuizAnswered | QuizOver

/** One place in the grid of an exam. */
export interface GridPlace {
  readonly held: Held
  readonly flagged: boolean
  /** It is the one on the screen. */
  readonly here: boolean
}
