import type { Line } from '../journal/line.ts'
import type { Damage } from '../journal/store-port.ts'
import { decodeSegment } from './decode-segment.ts'
import { holdsLines } from './holds-lines.ts'
import { isBadKey, LEARNER_KEY, SETTINGS_KEY } from './keys.ts'
import { missingParts } from './missing-parts.ts'
import type { Entries } from './read-each.ts'
import type { Slot } from './snapshot/slot.ts'

/** What the database holds for the journal. */
export interface Contents {
  readonly learner: string | null
  /** The settings of this device as stored, null where there are none; undefined where they could not be read. */
  readonly settings: unknown
  /** The snapshot that `lines` go on from, as `Opened` has it; null where they are all there are. */
  readonly snapshot: string | null
  readonly lines: readonly Line[]
  /** How many lines of each key are in `snapshot` and `lines` together. */
  readonly read: ReadonlyMap<string, number>
  /** The last running number that each writer had used when the snapshot was made. */
  readonly last: ReadonlyMap<string, number>
  /** All keys of segments, also of those that could not be read. */
  readonly keys: readonly string[]
  readonly damage: readonly Damage[]
  /** Damaged values that are still where they were found. */
  readonly spoilt: ReadonlyMap<string, string>
  /** Whether a later version has written here. */
  readonly newer: boolean
}

/** The part of a slot that the contents go on from. */
type Ground = Pick<Slot, 'covered' | 'last' | 'body'>

/** Sorts what was read. `ground`: a snapshot, with how many lines of which keys are in it. */
export function contentsOf({ entries, unreadable }: Entries, ground: Ground | null): Contents {
  const lines: Line[] = []
  const read = new Map(ground?.covered)
  const damage: Damage[] = [...unreadable, ...missingParts(entries)]
  const spoilt = new Map<string, string>()
  let newer = false
  for (const [key, value] of entries) {
    if (isBadKey(key)) damage.push({ key, reason: 'Set aside at an earlier start.' })
    if (value === undefined || !holdsLines(key, entries)) continue
    const decoded = decodeSegment(value)
    if (decoded.state === 'sound') {
      for (const line of decoded.lines.slice(read.get(key))) lines.push(line)
      read.set(key, decoded.lines.length)
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
    ...{ snapshot: ground?.body ?? null, lines, read, last: ground?.last ?? new Map(), damage, spoilt },
    keys: [...entries.keys()].filter((key) => holdsLines(key, entries)),
    newer,
  }
}
