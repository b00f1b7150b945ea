import { StoreError } from '../../journal/store-port.ts'
import type { Database } from '../database.ts'
import { snapshotKey } from '../keys.ts'
import { sumAside } from './sum-aside.ts'
import { decodeSlot, encodeSlot, sequenceIn, summedPart, type Slot } from './slot.ts'

/** What the two slots hold. */
export interface Slots {
  /** The newest that can be used; null where there is none. */
  readonly newest: Slot | null
  /** The sequence that the next one takes: it is written over the other slot. */
  readonly next: number
}

/**
 * Reads both slots, the newer one first; the other is proved only where that one will not do, since that takes as long as all
 * else at a start. One is used only while every key that it stands for is there: the journal is the truth, and what is gone
 * from it must not live on here. `keys`: all of the database's.
 */
export async function readSlots(database: Database, keys: readonly string[]): Promise<Slots> {
  const present = new Set(keys)
  const stored: unknown[] = []
  for (const key of [snapshotKey(0), snapshotKey(1)]) {
    if (present.has(key)) stored.push(await database.get(key).catch(() => null))
  }
  let latest = 0
  for (const value of stored.sort((a, b) => sequenceIn(b) - sequenceIn(a))) {
    const reading = decodeSlot(value, typeof value === 'string' ? await sumAside(summedPart(value)) : undefined)
    if (reading.state !== 'sound') continue
    const { slot } = reading
    latest = Math.max(latest, slot.sequence)
    if ([...slot.covered.keys()].every((key) => present.has(key))) return { newest: slot, next: latest + 1 }
  }
  return { newest: null, next: latest + 1 }
}

/** Writes a slot in its turn and reads it back. Rejects with a `StoreError`. */
export async function writeSlot(database: Database, slot: Slot): Promise<void> {
  const key = snapshotKey(slot.sequence % 2 === 0 ? 0 : 1)
  const text = encodeSlot(slot)
  await database.put(key, text)
  if ((await database.get(key)) !== text) throw new StoreError('broken', 'A snapshot was not stored as it was written.')
}
