import { gradePicked, gradeTyped } from '../../grade-text.ts'
import type { ClozeQuestion, Verdict } from '../../question.ts'
import { type Attempt, misfit } from '../../verdicts.ts'

/** Grades the word typed into the gap, or the tile picked for it. */
export function gradeCloze(question: ClozeQuestion, given: Attempt): Verdict {
  if (given.kind === 'option') return gradePicked(given.text, question)
  if (given.kind === 'text') return gradeTyped(given.text, question)
  throw misfit(question, given)
}
