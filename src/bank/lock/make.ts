import type { Fact } from '../bank.ts'
import type { Lock } from '../schema.ts'
import { lockEntry } from './entry.ts'

/** The lock of a bank after checking: today's facts, and every retired id there ever was. In the order of the ids. */
export function makeLock(before: Lock, facts: readonly Fact[]): Lock {
  const entries = new Map(Object.entries(before))
  for (const fact of facts) entries.set(fact.id, lockEntry(fact))
  return Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : 1)))
}
