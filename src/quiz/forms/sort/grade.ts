import { gradePlaced } from '../../grade-placed.ts'
import type { FactVerdict, SortQuestion } from '../../question.ts'
import { type Attempt, misfit } from '../../verdicts.ts'

/** Each fact is right or wrong: right where all of its tiles lie in the right bin. */
export function gradeSort(question: SortQuestion, given: Attempt): readonly FactVerdict[] {
  if (given.kind !== 'placed') throw misfit(question, given)
  return gradePlaced(question.parts, given.places)
}
