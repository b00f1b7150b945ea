import type { Fact } from '../../bank/bank.ts'
import { hasStarted, type Memory } from '../memory.ts'
import { WEAK_BELOW } from '../rungs.ts'
import { isDue, recall } from '../schedule.ts'

/**
 * Where a fact stands with the learner. `new`: not started; `learning`: started, its stability under that of a fact
 * that can be rebuilt; `known`: beyond; `due`: to be asked today, learning or known; `paused`: not asked.
 */
export const FACT_STATES = ['new', 'learning', 'due', 'known', 'paused'] as const
export type FactState = (typeof FACT_STATES)[number]

export interface Standing {
  readonly state: FactState
  /** Chance, 0..1, that it would be recalled; null where it was not started. */
  readonly recall: number | null
}

/** Where a fact stands on a study day. `target`: chance of recall, 0..1, below which a fact is due. */
export function standingOf(fact: Fact, memory: Memory | undefined, day: number, target: number): Standing {
  const chance = hasStarted(memory) ? recall(memory, day) : null
  return { state: stateOf(fact, memory, day, target), recall: chance }
}

function stateOf(fact: Fact, memory: Memory | undefined, day: number, target: number): FactState {
  if (memory?.paused === true) return 'paused'
  if (!hasStarted(memory)) return 'new'
  if (isDue(memory, day, target, fact)) return 'due'
  return memory.stability < WEAK_BELOW ? 'learning' : 'known'
}
