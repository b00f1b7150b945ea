import { withDeadline } from './deadline.ts'
import { toStoreError } from './fault.ts'
import type { Surroundings } from './surroundings.ts'

/** What stands beside the journal's database, each in one of its own. */
const BESIDE = ['-copy', '-records', '-classes', '-scratch']
/** Everything of ours in localStorage is named so. */
const OWN = 'passage'

/** What is used of the browser's databases: those that are open elsewhere close by themselves when they are to go. */
export type Databases = Pick<IDBFactory, 'deleteDatabase'>

/**
 * Deletes all that this browser holds of a learner: journal, settings, drafts, copies, classes, what is known of a record store.
 * The page must be loaded anew behind it. Rejects with a `StoreError` where a database is not deleted in time.
 */
export async function eraseEverything(
  { name, timeout, local }: Pick<Surroundings, 'name' | 'timeout' | 'local'>,
  databases: Databases = indexedDB,
): Promise<void> {
  for (const database of ['', ...BESIDE].map((end) => name + end)) {
    await withDeadline(timeout, 'Deleting', () => drop(databases, database))
  }
  // Last: as long as the mark stands, a journal that is gone is told as lost. Other tabs see it go and start anew.
  for (const key of keysOf(local)) if (key.startsWith(OWN)) local?.removeItem(key)
}

function drop(databases: Databases, name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = databases.deleteDatabase(name)
    request.onsuccess = () => resolve()
    request.onerror = () => reject(toStoreError(request.error))
  })
}

function keysOf(local: Storage | null): readonly string[] {
  return Array.from({ length: local?.length ?? 0 }, (_, n) => local?.key(n) ?? '')
}
