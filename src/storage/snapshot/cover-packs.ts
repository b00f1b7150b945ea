import type { Database } from '../database.ts'
import type { Pack } from '../packing.ts'
import { readSlots, writeSlot } from './slots.ts'

/**
 * Lets the newest slot stand for packs in place of what was joined into them. Rejects with a
 * `StoreError`.
 */
export async function coverPacks(database: Database, packs: ReadonlyMap<string, Pack>): Promise<void> {
  if (packs.size === 0) return
  const joined = [...packs.values()].flatMap(({ sources }) => [...sources.keys()])
  // The sources are gone by now, and the slot that stood for them is the one to be mended.
  const { newest, next } = await readSlots(database, [...(await database.keys()), ...joined])
  if (newest === null) return
  const covered = new Map(newest.covered)
  for (const [pack, { lines, sources }] of packs) {
    const known = [...sources].filter(([key, count]) => covered.get(key) === count)
    if (known.length === sources.size) covered.set(pack, lines)
    for (const key of sources.keys()) covered.delete(key)
  }
  await writeSlot(database, { ...newest, sequence: next, covered })
}
