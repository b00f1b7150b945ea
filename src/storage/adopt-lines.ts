import type { Line } from '../journal/line.ts'
import { serialise } from '../journal/serialise.ts'
import type { Database } from './database.ts'
import { pause } from './pause.ts'
import type { Sequence } from './sequence.ts'
import type { Stamping } from './stamping.ts'
import type { Surroundings } from './surroundings.ts'
import { fits, MOST_LINES, type Tail } from './tail.ts'
import { takeIn, takingId } from './taking-in.ts'

/** To take the ids of so many apart takes some milliseconds. */
const IDS_AT_ONCE = 8_192

/** What is used of an open store's desk. */
interface Desk {
  readonly tail: Tail
  readonly stamping: Stamping
  readonly read: Map<string, number>
}

/**
 * Stores lines of any writer, all or none: few of them behind those of this tab, in its turn, and more under keys of their
 * own, beside which this tab's own lines need not wait. Rejects with a `StoreError`.
 */
export async function adoptLines(
  lines: readonly Line[],
  { tail, stamping, read }: Desk,
  database: Database,
  turns: Sequence,
  { now, random }: Pick<Surroundings, 'now' | 'random'>,
): Promise<void> {
  for (let from = 0; from < lines.length; from += IDS_AT_ONCE) {
    if (from > 0) await pause()
    stamping.skip(lines.slice(from, from + IDS_AT_ONCE))
  }
  // One more than a segment holds tells that they are more.
  const few = lines.slice(0, MOST_LINES + 1).map(serialise)
  if (!fits(few)) {
    for (const key of await takeIn(database, takingId(now(), random), textsOf(lines))) read.set(key, Infinity)
  } else if (few.length > 0) await turns.run(() => tail.append(few))
}

/** Each line as it is stored, made when it is asked for: all at once would hold the page up. */
function* textsOf(lines: readonly Line[]): Generator<string> {
  for (const line of lines) yield serialise(line)
}
