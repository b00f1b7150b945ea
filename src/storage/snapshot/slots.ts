import { StoreError } from '../../journal/store-port.ts'
import type { Database } from '../database.ts'
import { snapshotKey } from '../keys.ts'
import { decodeSlot, encodeSlot, type Slot } from './slot.ts'

/** What the two slots hold. */
export interface Slots {
  /** The newest that can be used; null where there is none. */
  readonly newest: Slot | null
  /** The sequence that the next one takes: it is written over the other slot. */
  readonly next: number
}

/**
 * Reads both slots. One is used only while every key that it stands for is there: the journal is the truth, and what is
 * gone from it must not live on here. `keys`: all of the database's.
 */
export async function readSlots(database: Database, keys: readonly string[]): Promise<Slots> {
  const present = new Set(keys)
  const slots: Slot[] = []
  for (const key of [snapshotKey(0), snapshotKey(1)]) {
    const reading = present.has(key) ? decodeSlot(await database.get(key).catch(() => null)) : null
    if (reading?.state === 'sound') slots.push(reading.slot)
  }
  slots.sort((a, b) => b.sequence - a.sequence)
  const newest = slots.find(({ covered }) => [...covered.keys()].every((key) => present.has(key))) ?? null
  return { newest, next: Math.max(0, ...slots.map(({ sequence }) => sequence)) + 1 }
}

/** Writes a slot in its turn and reads it back. Rejects with a `StoreError`. */
export async function writeSlot(database: Database, slot: Slot): Promise<void> {
  const key = snapshotKey(slot.sequence % 2 === 0 ? 0 : 1)
  const text = encodeSlot(slot)
  await database.put(key, text)
  if ((await database.get(key)) !== text) throw new StoreError('broken', 'A snapshot was not stored as it was written.')
}
