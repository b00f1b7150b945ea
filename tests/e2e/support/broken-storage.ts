import type { Page } from '@playwright/test'

/** How a browser can fail to store: refuse, be full, or never answer; `missing` has no database at all. */
export type StorageFault = 'blocked' | 'missing' | 'full' | 'hanging'

declare global {
  interface Window {
    storageWorksAgain?: () => void
  }
}

/** Makes every page fail to store from its start on. */
export async function breakStorage(page: Page, fault: StorageFault): Promise<void> {
  await page.addInitScript((kind) => {
    const open = IDBFactory.prototype.open
    const put = IDBObjectStore.prototype.put
    window.storageWorksAgain = () => {
      IDBFactory.prototype.open = open
      IDBObjectStore.prototype.put = put
    }
    if (kind === 'missing') Object.defineProperty(window, 'indexedDB', { value: undefined })
    if (kind === 'full') {
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('There is no space left.', 'QuotaExceededError')
      }
    }
    if (kind === 'blocked') {
      IDBFactory.prototype.open = () => {
        throw new DOMException('Storage is not allowed here.', 'SecurityError')
      }
    }
    if (kind === 'hanging') {
      // A request that nobody ever answers: its database has another name, and its events never fire here.
      IDBFactory.prototype.open = () => Object.create(IDBOpenDBRequest.prototype, handlers())
    }
    function handlers(): PropertyDescriptorMap {
      const names = ['onsuccess', 'onerror', 'onblocked', 'onupgradeneeded']
      return Object.fromEntries(names.map((name) => [name, { value: null, writable: true }]))
    }
  }, fault)
}

/**
 * Takes the connections of an open page away, as a browser does whose disk ran full: they are closed, and new ones are
 * refused until there is space again.
 */
export async function closeStorage(page: Page): Promise<void> {
  await page.evaluate(() => {
    const { open } = IDBFactory.prototype
    const { transaction } = IDBDatabase.prototype
    window.storageWorksAgain = () => {
      IDBFactory.prototype.open = open
      IDBDatabase.prototype.transaction = transaction
    }
    IDBDatabase.prototype.transaction = function () {
      this.close()
      throw new DOMException('The database connection is closing.', 'InvalidStateError')
    }
    IDBFactory.prototype.open = () => {
      const names = ['onsuccess', 'onerror', 'onblocked', 'onupgradeneeded']
      const request: IDBOpenDBRequest = Object.create(IDBOpenDBRequest.prototype, {
        ...Object.fromEntries(names.map((name) => [name, { value: null, writable: true }])),
        error: { value: new DOMException('Encountered full disk while opening.', 'QuotaExceededError') },
      })
      setTimeout(() => request.onerror?.(new Event('error')))
      return request
    }
  })
}

/** The fault goes away while the page is open, as when the learner frees some space. */
export async function mendStorage(page: Page): Promise<void> {
  await page.evaluate(() => window.storageWorksAgain?.())
}
