import { gradeTyped } from '../../grade-text.ts'
import type { ShortQuestion, Verdict } from '../../question.ts'
import { type Attempt, misfit } from '../../verdicts.ts'

/** Grades a typed answer by its accepted wordings. */
export function gradeShort(question: ShortQuestion, given: Attempt): Verdict {
  if (given.kind !== 'text') throw misfit(question, given)
  return gradeTyped(given.text, question)
}
