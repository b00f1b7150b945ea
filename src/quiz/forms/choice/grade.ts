import type { ChoiceQuestion, Verdict } from '../../question.ts'
import { type Attempt, misfit, RIGHT, trapped, WRONG } from '../../verdicts.ts'

/** Right for the key; a trap brings its reason. */
export function gradeChoice(question: ChoiceQuestion, given: Attempt): Verdict {
  if (given.kind !== 'option') throw misfit(question, given)
  if (given.text === question.key) return RIGHT
  const trap = question.traps.find((candidate) => candidate.text === given.text)
  return trap === undefined ? WRONG : trapped(trap)
}
