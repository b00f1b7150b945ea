import type { CardQuestion, Verdict } from '../../question.ts'
import { type Attempt, misfit } from '../../verdicts.ts'

/** The learner grades a card: 1 is forgotten, 2 to 4 are recalled with more or less effort. */
export function gradeCard(question: CardQuestion, given: Attempt): Verdict {
  if (given.kind !== 'recall') throw misfit(question, given)
  return { score: given.grade === 1 ? 0 : 1, reason: { kind: 'recall', grade: given.grade } }
}
