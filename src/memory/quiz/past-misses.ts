import type { Bank, Fact } from '../../bank/bank.ts'
import { answersNewestFirst, type Folded } from '../../journal/fold.ts'
import { isMiss, memoryKey, type Memory } from '../memory.ts'

/** So far back, in milliseconds, a miss counts although the fact was known since. */
const RECENT_MS = 30 * 86_400_000

/**
 * The facts that a learner missed in the last 30 days, or in their newest answer however long ago, the newest miss
 * first. Without what is paused or retired, or was reset. `now` in milliseconds since 1970 UTC.
 */
export function missedFacts(bank: Bank, folded: Folded<Memory>, now: number): readonly Fact[] {
  const recent = missedSince(bank, folded, now - RECENT_MS)
  const rank = new Map(recent.map((fact, place) => [fact, place]))
  const memoryOf = (fact: Fact): Memory | undefined => folded.facts.get(memoryKey(bank.id, fact.id))
  return bank.facts
    .filter((fact) => fact.status === 'active' && memoryOf(fact)?.paused === false)
    .filter((fact) => rank.has(fact.id) || memoryOf(fact)?.missed === true)
    .sort((a, b) => placeOf(rank, a) - placeOf(rank, b) || dayOf(memoryOf(b)) - dayOf(memoryOf(a)))
}

/** Ids of the facts that were missed at that time or later, the newest miss first. */
function missedSince(bank: Bank, folded: Folded<Memory>, since: number): readonly string[] {
  const missed = new Set<string>()
  for (const { line, time } of answersNewestFirst(folded)) {
    if (time < since) break
    if (line.bank === bank.id && isMiss(line.score)) missed.add(line.fact)
  }
  return [...missed]
}

/** What was missed earlier than all of them comes behind them. */
function placeOf(rank: ReadonlyMap<string, number>, { id }: Fact): number {
  return rank.get(id) ?? rank.size
}

/** The newest answer of a fact that was not missed lately is its newest miss. */
function dayOf(memory: Memory | undefined): number {
  return memory?.answeredDay ?? -Infinity
}
