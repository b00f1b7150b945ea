import { withDeadline } from './deadline.ts'
import { toStoreError } from './fault.ts'
import { LET_GO, mirrorChannel } from './mirror/let-go.ts'
import type { Surroundings } from './surroundings.ts'

/** What stands beside the journal's database, each in one of its own. */
const BESIDE = ['-copy', '-records', '-classes', '-scratch']
/** Everything of ours in localStorage is named so. */
const OWN = 'passage'

/** What is used of the browser's databases: those that are open elsewhere close by themselves when they are to go. */
export type Databases = Pick<IDBFactory, 'deleteDatabase'>

/** How soon it is tried again to remove a file that a page still has open. */
const AGAIN_MS = 50

/** What is used of the private file system. */
export type PrivateFiles = Pick<FileSystemDirectoryHandle, 'removeEntry'>

/**
 * Deletes all that this browser holds of a learner: journal and its second copy, settings, drafts, copies, classes, what
 * is known of a record store. The page must be loaded anew behind it. Rejects with a `StoreError` where a database or the
 * second copy is not deleted in time.
 */
export async function eraseEverything(
  { name, timeout, local, mirror, openChannel }: Pick<Surroundings, 'name' | 'timeout' | 'local' | 'mirror' | 'openChannel'>,
  databases: Databases = indexedDB,
  privateFiles: () => Promise<PrivateFiles> = () => navigator.storage.getDirectory(),
): Promise<void> {
  // First: as long as the second copy stands, an empty database is filled from it.
  if (mirror !== null && (await mirror.stands())) {
    const channel = openChannel(mirrorChannel(name))
    channel?.postMessage(LET_GO)
    await removeFolder(privateFiles, name, timeout / AGAIN_MS).finally(() => channel?.close())
  }
  for (const database of ['', ...BESIDE].map((end) => name + end)) {
    await withDeadline(timeout, 'Deleting', () => drop(databases, database))
  }
  // Last: as long as the mark stands, a journal that is gone is told as lost. Other tabs see it go and start anew.
  for (const key of keysOf(local)) if (key.startsWith(OWN)) local?.removeItem(key)
}

/** Removes the folder of the second copy, once every page has let go of its files. */
async function removeFolder(privateFiles: () => Promise<PrivateFiles>, name: string, tries: number): Promise<void> {
  try {
    await (await privateFiles()).removeEntry(name, { recursive: true })
  } catch (error) {
    const open = error instanceof DOMException && error.name === 'NoModificationAllowedError'
    if (!open || tries <= 1) throw toStoreError(error)
    await new Promise((resolve) => setTimeout(resolve, AGAIN_MS))
    await removeFolder(privateFiles, name, tries - 1)
  }
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
