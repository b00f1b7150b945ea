import type { Trap } from '../bank/bank.ts'
import type { Given, Question, Verdict } from './question.ts'

/** The verdicts that most forms give. */
export const RIGHT: Verdict = { score: 1, reason: { kind: 'right' } }
export const WRONG: Verdict = { score: 0, reason: { kind: 'wrong' } }
export const UNKNOWN: Verdict = { score: 0, reason: { kind: 'unknown' } }

/** The learner gave a documented wrong answer: no score, and the reason that was written for it. */
export function trapped(trap: Trap): Verdict {
  return { score: 0, reason: { kind: 'trap', trap } }
}

/** What a learner gave other than "Don't know". */
export type Attempt = Exclude<Given, { readonly kind: 'unknown' }>

/** The error for an answer that this form cannot take: the caller has mixed up two forms. */
export function misfit(question: Question, given: Attempt): TypeError {
  return new TypeError(`${question.fact}: a ${question.form} question takes no answer of kind "${given.kind}"`)
}
