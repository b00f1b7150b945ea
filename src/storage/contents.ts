import type { Line } from '../journal/line.ts'
import type { Damage } from '../journal/store-port.ts'
import type { Database } from './database.ts'
import { toStoreError } from './fault.ts'
import { doneKey, isBadKey, isPackKey, LEARNER_KEY, parseLogKey, parsePartKey } from './keys.ts'
import { decodeSegment } from './segment.ts'

/** A stored stretch of lines that could be read. */
export interface Stretch {
  readonly key: string
  readonly lines: readonly Line[]
}

/** Everything that the database holds for the journal. */
export interface Contents {
  readonly learner: string | null
  readonly stretches: readonly Stretch[]
  /** All keys of segments, also of those that could not be read. */
  readonly keys: readonly string[]
  readonly damage: readonly Damage[]
  /** Damaged values that are still where they were found. */
  readonly spoilt: ReadonlyMap<string, string>
}

/** Reads the whole database. Rejects with a `StoreError` only if nothing can be read. */
export async function readContents(database: Database): Promise<Contents> {
  const { entries, unreadable } = await readEntries(database)
  const stretches: Stretch[] = []
  const damage: Damage[] = [...unreadable]
  const spoilt = new Map<string, string>()
  for (const [key, value] of entries) {
    if (isBadKey(key)) damage.push({ key, reason: 'Set aside at an earlier start.' })
    if (!holdsLines(key, entries)) continue
    const decoded = decodeSegment(value)
    if (decoded.state === 'sound') {
      stretches.push({ key, lines: decoded.lines })
      if (decoded.unread !== null) damage.push({ key, reason: decoded.unread })
      continue
    }
    damage.push({ key, reason: decoded.reason })
    if (decoded.state === 'damaged' && typeof value === 'string') spoilt.set(key, value)
  }
  const learner = entries.get(LEARNER_KEY)
  return {
    learner: typeof learner === 'string' ? learner : null,
    stretches,
    keys: [...entries.keys()].filter((key) => holdsLines(key, entries)),
    damage,
    spoilt,
  }
}

/** Whether a key holds lines that count: parts do once all of them are there. */
export function holdsLines(key: string, present: { has(key: string): boolean }): boolean {
  const part = parsePartKey(key)
  if (part !== null) return part.part !== 'done' && present.has(doneKey(part.id))
  return parseLogKey(key) !== null || isPackKey(key)
}

interface Entries {
  readonly entries: ReadonlyMap<string, unknown>
  readonly unreadable: readonly Damage[]
}

/** In one pass where that works; key by key where one value cannot be read. */
async function readEntries(database: Database): Promise<Entries> {
  try {
    return { entries: await database.entries(), unreadable: [] }
  } catch (error) {
    if (toStoreError(error).fault !== 'broken') throw error
    return readOneByOne(database)
  }
}

async function readOneByOne(database: Database): Promise<Entries> {
  const entries = new Map<string, unknown>()
  const unreadable: Damage[] = []
  for (const key of await database.keys()) {
    try {
      entries.set(key, await database.get(key))
    } catch (error) {
      unreadable.push({ key, reason: toStoreError(error).message })
    }
  }
  return { entries, unreadable }
}
