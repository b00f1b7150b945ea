import { parseLineId } from '../journal/line-id.ts'
import { contentsOf, type Contents } from './contents.ts'
import type { Database } from './database.ts'
import { withDeadline } from './deadline.ts'
import { toStoreError } from './fault.ts'
import { lastCopied } from './mirror/last-copied.ts'
import { readEach, type Entries } from './read-each.ts'
import type { Bulk } from './snapshot/bulk.ts'
import type { Surroundings } from './surroundings.ts'

/** A journal of so few keys is read whole, unless there is a snapshot. */
const FEW_KEYS = 20
/** Milliseconds that the second copy may take to be looked at. */
const COPY_MS = 1_000
/** More lines than a segment holds. */
const LEFT_OUT = 300

/**
 * Reads what a start needs: a snapshot with what it does not stand for where there is one, else everything. Rejects with a
 * `StoreError` only if nothing can be read.
 *
 * @param keys all of the database's
 * @param writer this tab's, whose numbers go on from the last that it used, whichever copy tells it
 * @param around makes a snapshot first, where there should be one (`bulk`), and knows the second copy
 */
export async function readContents(
  database: Database,
  keys: readonly string[],
  writer: string,
  { mirror, bulk }: Pick<Surroundings, 'mirror' | 'bulk'>,
): Promise<Contents> {
  const copied = mirror === null ? 0 : withDeadline(COPY_MS, 'The second copy', () => lastCopied(mirror.folder, writer)).catch(() => null)
  const mayHaveSnapshot = keys.length > FEW_KEYS || keys.some((key) => key.startsWith('snap/'))
  const less = mayHaveSnapshot ? await readFromSnapshot(database, () => bulk(database)) : null
  const contents = less ?? contentsOf(await readEntries(database), null)
  return { ...contents, last: new Map(contents.last).set(writer, lastOf(contents, writer, await copied)) }
}

/**
 * The last running number that a writer may have used, besides those of the lines that were read. Where its second copy cannot be
 * looked at, some behind them are left out.
 */
function lastOf({ last, lines }: Contents, writer: string, copied: number | null): number {
  const before = last.get(writer) ?? 0
  if (copied !== null) return Math.max(before, copied)
  const own = lines.map(({ id }) => parseLineId(id)).filter((id) => id.writer === writer)
  return own.reduce((most, { number }) => Math.max(most, number ?? 0), before) + LEFT_OUT
}

/** What snapshots cannot do is done as if there were none. */
async function readFromSnapshot(database: Database, bulk: () => Promise<Bulk>): Promise<Contents | null> {
  try {
    return await (await import('./snapshot/start.ts')).readFromSnapshot(database, bulk)
  } catch {
    return null
  }
}

/** In one pass where that works; key by key where one value cannot be read. */
async function readEntries(database: Database): Promise<Entries> {
  try {
    return { entries: await database.entries(), unreadable: [] }
  } catch (error) {
    if (toStoreError(error).fault !== 'broken') throw error
    return readEach(database, await database.keys())
  }
}
