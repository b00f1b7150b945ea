import type { Database } from '../database.ts'
import { LEARNER_KEY } from '../keys.ts'
import { takeIn } from '../taking-in.ts'
import type { Fetched, IdRuns } from './messages.ts'

/**
 * Fills an empty database from the second copy, learner included. Returns how many lines came back. Where
 * something cannot be read or written it rejects with a `StoreError`: the second copy is whole, and a later start tries again.
 *
 * @param id unique, made by `takingId`
 */
export async function bringBack(database: Database, fetch: (ids: IdRuns | null, hand: (part: readonly string[]) => void) => Promise<Fetched>, id: string): Promise<number> {
  const texts = new Set<string>()
  const { learner } = await fetch(null, (part) => {
    for (const text of part) texts.add(text)
  })
  if (texts.size === 0) return 0
  // The learner first: lines that came back must be this learner's.
  if (learner !== null) await database.put(LEARNER_KEY, learner)
  await takeIn(database, id, [...texts])
  return texts.size
}
