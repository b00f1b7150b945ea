import type { Page } from '@playwright/test'

/** Everything that the page's database holds under keys that begin so, as it stands on disk. */
export function storedUnder(page: Page, prefix: string): Promise<readonly string[]> {
  return readUnder(page, prefix, 'getAll')
}

/** The keys that begin so. */
export function keysUnder(page: Page, prefix: string): Promise<readonly string[]> {
  return readUnder(page, prefix, 'getAllKeys')
}

function readUnder(page: Page, prefix: string, what: 'getAll' | 'getAllKeys'): Promise<readonly string[]> {
  return page.evaluate(
    ([begin, method]) =>
      new Promise<string[]>((resolve, reject) => {
        const opening = indexedDB.open('passage')
        opening.onerror = () => reject(new Error(opening.error?.message))
        opening.onsuccess = () => {
          const database = opening.result
          const range = IDBKeyRange.bound(begin, `${begin}\uffff`)
          const reading = database.transaction('journal').objectStore('journal')[method](range)
          reading.onerror = () => reject(new Error(reading.error?.message))
          reading.onsuccess = () => {
            database.close()
            resolve(reading.result.map(String))
          }
        }
      }),
    [prefix, what] as const,
  )
}

/** Lays a value into the page's database, as damage would. */
export function storeUnder(page: Page, key: string, value: string): Promise<void> {
  return page.evaluate(
    ([where, what]) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('passage')
        opening.onerror = () => reject(new Error(opening.error?.message))
        opening.onsuccess = () => {
          const database = opening.result
          const writing = database.transaction('journal', 'readwrite')
          writing.objectStore('journal').put(what, where)
          writing.onerror = () => reject(new Error(writing.error?.message))
          writing.oncomplete = () => {
            database.close()
            resolve()
          }
        }
      }),
    [key, value] as const,
  )
}
