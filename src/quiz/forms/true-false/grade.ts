import type { TrueFalseQuestion, Verdict } from '../../question.ts'
import { type Attempt, misfit, RIGHT, WRONG } from '../../verdicts.ts'

/** Right if the learner's verdict on the statement is the true one. */
export function gradeTrueFalse(question: TrueFalseQuestion, given: Attempt): Verdict {
  if (given.kind !== 'truth') throw misfit(question, given)
  return given.value === question.truth ? RIGHT : WRONG
}
