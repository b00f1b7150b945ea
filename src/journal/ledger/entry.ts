import type { Line } from '../line.ts'
import { compareIds } from '../line-id.ts'

/** A line in the ledger, with what other lines make of it. */
export interface Entry {
  /** The line under the id that it has at present. */
  line: Line
  /** Effective time, see `Effective`. */
  time: number
  /** A withdrawn import brought it. */
  out: boolean
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
