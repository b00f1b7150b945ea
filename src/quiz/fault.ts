import { inputFault, type InputFault } from './forms/number/read.ts'
import type { Given, Question } from './question.ts'

/** Why what stands in the form cannot be graded, or null if it can: a slip of the finger is no wrong answer. */
export function faultOf(question: Question, given: Given | null): InputFault | null {
  if (question.form !== 'number') return null
  if (given === null || given.kind === 'unknown') return 'empty'
  return inputFault(question, given)
}
