import type { Bank, Fact } from '../../bank/bank.ts'
import { memoryKey, type Memory } from '../memory.ts'
import { examFacts, isExamined } from '../readiness/exam-fact.ts'
import { inOrderOfStart } from '../session/pool.ts'
import type { PlanFact } from './course.ts'

/** The facts that an exam asks for, in the order in which new ones are begun. */
export function planFacts(bank: Pick<Bank, 'id' | 'objectives' | 'facts'>, memories: ReadonlyMap<string, Memory>): readonly PlanFact[] {
  const weights = new Map<string, number>(bank.objectives.map(({ id, weight }) => [id, weight]))
  const exam = new Map(examFacts(bank, memories).map((fact) => [fact.id, fact]))
  const facts: readonly Fact[] = inOrderOfStart(bank.facts.filter(isExamined))
  return facts.flatMap((fact) => {
    const examined = exam.get(fact.id)
    if (examined === undefined) return []
    const paused = memories.get(memoryKey(bank.id, fact.id))?.paused === true
    return [{ ...examined, core: fact.rank === 'core', paused, weight: weights.get(fact.objective) ?? 1 }]
  })
}

/** The facts without those of some objectives; the others have the whole score among them. */
export function leaveOut(facts: readonly PlanFact[], objectives: ReadonlySet<string>): readonly PlanFact[] {
  const left = facts.filter(({ objective }) => !objectives.has(objective))
  const total = left.reduce((sum, { share }) => sum + share, 0)
  return total === 0 ? [] : left.map((fact) => ({ ...fact, share: fact.share / total }))
}
