import { contentsOf, type Contents } from '../contents.ts'
import type { Database } from '../database.ts'
import { holdsLines } from '../holds-lines.ts'
import { parseLogKey } from '../keys.ts'
import { readEach } from '../read-each.ts'
import type { Slot } from './slot.ts'

/** Reads what a slot does not stand for: keys that are new, and the last segment of each writer, which may have grown. */
export async function readBeyond(database: Database, keys: readonly string[], slot: Slot): Promise<Contents> {
  const present = new Set(keys)
  const last = new Map<string, number>()
  for (const key of slot.covered.keys()) {
    const log = parseLogKey(key)
    if (log !== null) last.set(log.writer, Math.max(log.n, last.get(log.writer) ?? 0))
  }
  const isWanted = (key: string): boolean => {
    if (!holdsLines(key, present)) return !key.startsWith('snap/') && !key.startsWith('draft/') && !key.startsWith('bad/')
    const log = parseLogKey(key)
    return !slot.covered.has(key) || (log !== null && log.n === last.get(log.writer))
  }
  return contentsOf(await readEach(database, keys, isWanted), slot)
}
