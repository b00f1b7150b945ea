import type { Line } from '../../journal/line.ts'
import type { Damage } from '../../journal/store-port.ts'
import { holdsLines } from '../holds-lines.ts'
import type { Database } from '../database.ts'
import { isPackKey } from '../keys.ts'
import { decodeSegment } from '../decode-segment.ts'
import * as v from 'valibot'

/** So many lines are handed over at once: they take a page's thread a few milliseconds. */
const PIECE = 256

const Stamped = v.looseObject({ at: v.number() })

/** What was read of the whole journal. */
export interface WholeReading {
  readonly damage: readonly Damage[]
  /** How many lines each key has, those left out that could not be read to the last line. */
  readonly covered: ReadonlyMap<string, number>
}

/**
 * Reads every stored line and hands them over in pieces, each when the one before was taken. What is damaged is told and
 * left in place. Rejects with a `StoreError` where a value cannot be read: it may be sound, and at the next try it may come.
 */
export async function readWhole(database: Database, take: (lines: readonly Line[]) => unknown): Promise<WholeReading> {
  const damage: Damage[] = []
  const covered = new Map<string, number>()
  for (const key of await inOrder(database)) {
    const decoded = decodeSegment(await database.get(key))
    if (decoded.state !== 'sound') {
      if (decoded.state !== 'newer') damage.push({ key, reason: decoded.reason })
      continue
    }
    if (decoded.unread === null) covered.set(key, decoded.lines.length)
    else damage.push({ key, reason: decoded.unread })
    for (let from = 0; from < decoded.lines.length; from += PIECE) await take(decoded.lines.slice(from, from + PIECE))
  }
  return { damage, covered }
}

/** Keys of segments, roughly in the order of what is in them: then hardly a line has to be put before another. */
async function inOrder(database: Database): Promise<readonly string[]> {
  const keys = await database.keys()
  const present = new Set(keys)
  const placed: { readonly key: string; readonly at: number }[] = []
  for (const key of keys) {
    if (!holdsLines(key, present)) continue
    // What is joined into packs is the oldest; only they have no place in their key.
    placed.push({ key, at: isPackKey(key) ? firstMoment(await database.get(key)) : Infinity })
  }
  return placed.sort((a, b) => (a.at === b.at ? compareKeys(a.key, b.key) : a.at - b.at)).map(({ key }) => key)
}

function compareKeys(a: string, b: string): number {
  return a.length - b.length || (a < b ? -1 : 1)
}

/** When the first line of a segment happened; 0 where that cannot be read. */
function firstMoment(value: unknown): number {
  if (typeof value !== 'string') return 0
  const from = value.indexOf('\n') + 1
  const end = value.indexOf('\n', from)
  try {
    const line = v.safeParse(Stamped, JSON.parse(value.slice(from, end < 0 ? undefined : end)))
    return line.success ? line.output.at : 0
  } catch {
    return 0
  }
}
