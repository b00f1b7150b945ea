import type { Page } from '@playwright/test'
import { ADDRESS } from './addresses.ts'

/** Leaves the app for a plain page at the same address, where nothing of the app has its files open. Needs a context without service workers. */
export async function leaveApp(page: Page): Promise<void> {
  await page.goto(`${ADDRESS}/robots.txt`)
}

/** The files of the journal's second copy, as text. */
export function secondCopy(page: Page): Promise<Readonly<Record<string, string>>> {
  return page.evaluate(async () => {
    const files: Record<string, string> = {}
    const root = await navigator.storage.getDirectory()
    const folder = await root.getDirectoryHandle('passage').catch(() => null)
    if (folder === null) return files
    for await (const entry of folder.values()) {
      if (entry instanceof FileSystemFileHandle) files[entry.name] = await (await entry.getFile()).text()
    }
    return files
  })
}

/** How many answers the second copy holds. */
export async function answersInSecondCopy(page: Page): Promise<number> {
  return Object.values(await secondCopy(page)).join('').split('"do":"answer"').length - 1
}

/** Writes a file of the second copy anew, as damage would; null removes it. Only from outside the app. */
export function replaceInSecondCopy(page: Page, name: string, text: string | null): Promise<void> {
  return page.evaluate(
    async ([file, value]) => {
      const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('passage')
      await folder.removeEntry(file)
      if (value === null) return
      const writing = await (await folder.getFileHandle(file, { create: true })).createWritable()
      await writing.write(value)
      await writing.close()
    },
    [name, text] as const,
  )
}

/** Deletes a database, as a browser does that lost it. Only from outside the app. */
export function deleteDatabase(page: Page, name: string): Promise<void> {
  return page.evaluate(
    (database) =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.deleteDatabase(database)
        request.onsuccess = () => resolve()
        request.onerror = () => reject(new Error(request.error?.message))
      }),
    name,
  )
}
