import type { Line } from '../line.ts'
import { compareIds } from '../line-id.ts'

/** A line in the ledger, with what other lines make of it. */
export interface Entry {
  /** The line under the id that it has at present. */
  line: Line
  /** The number that its writer gave it; null where the id carries none. */
  number: number | null
  /** Effective time, see `Effective`. */
  time: number
  /** A withdrawn import brought it. */
  out: boolean
  /** Where it stands among the lines of its fact, if it is about one. */
  track: Track | null
}

/** What the journal holds about one fact. */
export interface Track {
  /** `<bank>/<fact>`. */
  readonly key: string
  readonly entries: Entry[]
}

export function makeEntry(line: Line): Entry {
  return { line, number: null, time: Infinity, out: false, track: null }
}

/** Orders by (effective time, id). */
export function compareEntries(a: Entry, b: Entry): number {
  return a.time - b.time || compareIds(a.line.id, b.line.id)
}

/** The newest entry that counts, if any. */
export function newest(entries: readonly Entry[] | undefined): Entry | undefined {
  let best: Entry | undefined
  for (const entry of entries ?? []) {
    if (!entry.out && (best === undefined || compareEntries(entry, best) > 0)) best = entry
  }
  return best
}

/** Those that count, the newest first. */
export function newestFirst(entries: readonly Entry[]): readonly Entry[] {
  return entries.filter(({ out }) => !out).sort((a, b) => compareEntries(b, a))
}
