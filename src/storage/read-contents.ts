import { contentsOf, type Contents } from './contents.ts'
import type { Database } from './database.ts'
import { toStoreError } from './fault.ts'
import { readEach, type Entries } from './read-each.ts'
import type { Bulk } from './snapshot/bulk.ts'

/** A journal of so few keys is read whole, unless there is a snapshot. */
const FEW_KEYS = 20

/**
 * Reads what a start needs: a snapshot with what it does not stand for where there is one, else everything. Rejects with a
 * `StoreError` only if nothing can be read.
 *
 * @param keys all of the database's
 * @param bulk makes a snapshot first, where there should be one
 */
export async function readContents(database: Database, keys: readonly string[], bulk: () => Promise<Bulk>): Promise<Contents> {
  const mayHaveSnapshot = keys.length > FEW_KEYS || keys.some((key) => key.startsWith('snap/'))
  const less = mayHaveSnapshot ? await readFromSnapshot(database, bulk) : null
  return less ?? contentsOf(await readEntries(database), null)
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
