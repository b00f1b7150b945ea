import { grade } from '../quiz/grade.ts'
import type { Given, Question } from '../quiz/question.ts'
import type { Tally } from './protocol/messages/from-host.ts'

/** From this score on an answer is right, as it is for the memory of whoever takes it home. */
const RIGHT_FROM = 0.8

/** How an answer did. */
export type Outcome = 'right' | 'partly' | 'wrong' | 'unknown'

/** The outcome of a score, 0..1, that was given to an answer. */
export function outcomeOf(given: Given, score: number): Outcome {
  if (given.kind === 'unknown') return 'unknown'
  if (score >= RIGHT_FROM) return 'right'
  return score > 0 ? 'partly' : 'wrong'
}

/** The answer that a raised hand stands for; null where one hand is not a whole answer. `option` counts from 0. */
function handAs(question: Question, option: number): Given | null {
  if (question.form === 'true-false') return { kind: 'truth', value: option === 0 }
  const text = question.form === 'choice' ? question.options[option] : undefined
  return text === undefined ? null : { kind: 'option', text }
}

/** The score of a raised hand, 0..1; null where one hand is not a whole answer. */
export function handScore(question: Question, option: number): number | null {
  const given = handAs(question, option)
  return given === null ? null : grade(question, given).score
}

/**
 * Share of the votes that are right, 0..1; null where there are none, and where some cannot be judged: hands on several
 * right answers say how often each was picked, not by how many people or which go together.
 */
export function shareRight({ right, partly, wrong, unknown, phones, hands }: Tally): number | null {
  const judged = right + partly + wrong + unknown
  return judged === 0 || judged < phones + hands ? null : right / judged
}
