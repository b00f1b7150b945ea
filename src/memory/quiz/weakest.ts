import type { Bank, Fact } from '../../bank/bank.ts'
import { hasStarted, memoryKey, type Memory } from '../memory.ts'
import { isDue, recall } from '../schedule.ts'

/**
 * The facts that a learner has started, the least likely to be recalled on a study day first; among equals those that
 * are due, then those that stand first in the bank. Without what is paused or retired. `target`: 0..1, as in `isDue`.
 */
export function weakestFacts(
  bank: Bank,
  memories: ReadonlyMap<string, Memory>,
  day: number,
  target: number,
): readonly Fact[] {
  const started = bank.facts.flatMap((fact) => {
    const memory = memories.get(memoryKey(bank.id, fact.id))
    if (fact.status === 'retired' || memory?.paused === true || !hasStarted(memory)) return []
    return [{ fact, recall: recall(memory, day), due: isDue(memory, day, target, fact) }]
  })
  return started.sort((a, b) => a.recall - b.recall || Number(b.due) - Number(a.due)).map(({ fact }) => fact)
}
