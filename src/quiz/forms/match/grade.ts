import { gradePlaced } from '../../grade-placed.ts'
import type { FactVerdict, MatchQuestion } from '../../question.ts'
import { type Attempt, misfit } from '../../verdicts.ts'

/** Each fact is right or wrong. */
export function gradeMatch(question: MatchQuestion, given: Attempt): readonly FactVerdict[] {
  if (given.kind !== 'placed') throw misfit(question, given)
  return gradePlaced(question.parts, given.places)
}
