import type { Line } from '../journal/line.ts'
import type { Damage } from '../journal/store-port.ts'
import type { Database } from './database.ts'
import { toStoreError } from './fault.ts'
import { badKey, doneKey, isBadKey, isPackKey, LEARNER_KEY, parseLogKey, parsePartKey, partKey, SETTINGS_KEY } from './keys.ts'
import { decodeSegment } from './segment.ts'

/** A stored stretch of lines that could be read. */
export interface Stretch {
  readonly key: string
  readonly lines: readonly Line[]
}

/** Everything that the database holds for the journal. */
export interface Contents {
  readonly learner: string | null
  /** The settings of this device as stored, null where there are none; undefined where they could not be read. */
  readonly settings: unknown
  readonly stretches: readonly Stretch[]
  /** All keys of segments, also of those that could not be read. */
  readonly keys: readonly string[]
  readonly damage: readonly Damage[]
  /** Damaged values that are still where they were found. */
  readonly spoilt: ReadonlyMap<string, string>
  /** Whether a later version has written here. */
  readonly newer: boolean
}

/** Reads the whole database. Rejects with a `StoreError` only if nothing can be read. */
export async function readContents(database: Database): Promise<Contents> {
  const { entries, unreadable } = await readEntries(database)
  const stretches: Stretch[] = []
  const damage: Damage[] = [...unreadable]
  const spoilt = new Map<string, string>()
  let newer = false
  for (const [key, value] of entries) {
    if (isBadKey(key)) damage.push({ key, reason: 'Set aside at an earlier start.' })
    if (lacksParts(key, value, entries)) damage.push({ key, reason: 'A part of what was taken in is missing.' })
    if (!holdsLines(key, entries)) continue
    const decoded = decodeSegment(value)
    if (decoded.state === 'sound') {
      stretches.push({ key, lines: decoded.lines })
      if (decoded.unread !== null) damage.push({ key, reason: decoded.unread })
      continue
    }
    if (decoded.state === 'newer') newer = true
    else damage.push({ key, reason: decoded.reason })
    if (decoded.state === 'damaged' && typeof value === 'string') spoilt.set(key, value)
  }
  const learner = entries.get(LEARNER_KEY)
  return {
    learner: typeof learner === 'string' ? learner : null,
    settings: unreadable.some(({ key }) => key === SETTINGS_KEY) ? undefined : (entries.get(SETTINGS_KEY) ?? null),
    stretches,
    keys: [...entries.keys()].filter((key) => holdsLines(key, entries)),
    damage,
    spoilt,
    newer,
  }
}

/** Whether a key holds lines that count: parts do once all of them are there. */
export function holdsLines(key: string, present: { has(key: string): boolean }): boolean {
  const part = parsePartKey(key)
  if (part !== null) return part.part !== 'done' && present.has(doneKey(part.id))
  return parseLogKey(key) !== null || isPackKey(key)
}

/** Whether a mark says that there are more parts than there are, here or set aside. */
function lacksParts(key: string, value: unknown, entries: ReadonlyMap<string, unknown>): boolean {
  const mark = parsePartKey(key)
  if (mark?.part !== 'done') return false
  const parts = [...Array(partCount(value)).keys()].map((n) => partKey(mark.id, n))
  return parts.some((part) => !entries.has(part) && !entries.has(badKey(part)))
}

function partCount(mark: unknown): number {
  return typeof mark === 'string' && /^\d{1,6}$/.test(mark) ? Number(mark) : 0
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
