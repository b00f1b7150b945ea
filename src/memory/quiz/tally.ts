import type { QuizLine } from '../../journal/line.ts'
import { scoreRange, type Range } from '../../quiz/score-range.ts'
import { isRight } from './fact-scores.ts'
import type { Result, ResultQuestion } from './result.ts'

/** What a quiz amounts to. */
export interface ResultTally {
  readonly questions: number
  /** Questions that were answered and are right, in part right, or neither. */
  readonly right: number
  readonly partly: number
  readonly wrong: number
  readonly unanswered: number
  /** Answers that the journal does not hold (any more). */
  readonly lost: number
  /** 0..1. */
  readonly score: number
  /** Where the learner's share of right answers lies, with a chance of 80 %. */
  readonly range: Range
  readonly reached: boolean
}

/** Guards against the rounding of a mean: 0.79999… of five questions is 0.8. */
const ROUNDING = 1e-9

/** Counts a result. */
export function tallyOf({ quiz, questions }: Result): ResultTally {
  const count = (is: (question: ResultQuestion) => boolean): number => questions.filter(is).length
  const answered = questions.filter(({ state }) => state === 'answered')
  const right = answered.filter(isRight).length
  const partly = answered.filter((one) => one.score > 0 && !isRight(one)).length
  const score = scoreOf(
    quiz,
    answered.map((one) => one.score),
  )
  return {
    ...{ questions: questions.length, right, partly, wrong: answered.length - right - partly },
    unanswered: count(({ state }) => state === 'unanswered'),
    lost: count(({ state }) => state === 'lost'),
    ...{ score, range: scoreRange(score, questions.length), reached: reaches(quiz, score) },
  }
}

/**
 * The score of a quiz, 0..1, from the scores of the answers that count now: what was counted as right later counts here.
 * Where answers are not there any more it is the score that the quiz had when it was finished.
 */
export function scoreOf(quiz: QuizLine, scores: readonly number[]): number {
  if (quiz.questions === 0 || scores.length + quiz.unanswered.length < quiz.questions) return quiz.score
  return scores.reduce((sum, score) => sum + score, 0) / quiz.questions
}

/** Whether a score reaches the pass mark of a quiz. */
export function reaches({ passMark }: QuizLine, score: number): boolean {
  return score >= passMark - ROUNDING
}
