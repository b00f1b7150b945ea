import type { Page } from '@playwright/test'

/** Everything that the page's database holds under keys that begin so, as it stands on disk. */
export function storedUnder(page: Page, prefix: string): Promise<readonly string[]> {
  return page.evaluate(
    (begin) =>
      new Promise<string[]>((resolve, reject) => {
        const opening = indexedDB.open('passage')
        opening.onerror = () => reject(new Error(opening.error?.message))
        opening.onsuccess = () => {
          const database = opening.result
          const range = IDBKeyRange.bound(begin, `${begin}\uffff`)
          const reading = database.transaction('journal').objectStore('journal').getAll(range)
          reading.onerror = () => reject(new Error(reading.error?.message))
          reading.onsuccess = () => {
            database.close()
            resolve(reading.result.map(String))
          }
        }
      }),
    prefix,
  )
}
