import type { Bank } from '../../bank/bank.ts'
import { scoreRange, type Range } from '../../quiz/score-range.ts'
import { isMiss } from '../memory.ts'
import { factScores } from './fact-scores.ts'
import type { ResultQuestion } from './result.ts'

/** How a quiz went on one objective. Counts facts: a question may ask facts of several objectives. */
export interface ObjectiveResult {
  readonly id: string
  readonly title: string
  readonly weight: number
  readonly asked: number
  readonly right: number
  /** Mean over its facts, 0..1; what was not answered counts 0. */
  readonly score: number
  /** Where the learner's share of right answers lies, with a chance of 80 %. */
  readonly range: Range
}

/**
 * The objectives that a quiz asked, the one with most to gain first: by weight × (1 − score), among equals in the order
 * of the bank. Leaves out answers that are lost and facts that the bank does not have.
 */
export function byObjective(bank: Bank, questions: readonly ResultQuestion[]): readonly ObjectiveResult[] {
  const objectives = new Map(bank.facts.map(({ id, objective }) => [String(id), objective]))
  const scores = new Map<string, number[]>()
  for (const { fact, score } of questions.flatMap(factScores)) {
    const objective = objectives.get(fact)
    if (objective !== undefined) scores.set(objective, [...(scores.get(objective) ?? []), score])
  }
  return bank.objectives
    .flatMap(({ id, title, weight }) => {
      const own = scores.get(id)
      return own === undefined ? [] : [{ id, title, weight, ...counted(own) }]
    })
    .sort((a, b) => gapOf(b) - gapOf(a))
}

function counted(scores: readonly number[]) {
  const score = scores.reduce((sum, one) => sum + one, 0) / scores.length
  const right = scores.filter((one) => !isMiss(one)).length
  return { asked: scores.length, right, score, range: scoreRange(score, scores.length) }
}

function gapOf({ weight, score }: ObjectiveResult): number {
  return weight * (1 - score)
}
