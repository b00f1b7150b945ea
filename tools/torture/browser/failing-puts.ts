import type { Page } from '@playwright/test'

declare global {
  interface Window {
    /** How many writes to IndexedDB this page has asked for. */
    torturePuts?: number
  }
}

/** Lets some writes of every page fail as those of a full disk do: the `first`, counted from 1, and `more` after it. */
export async function failPuts(page: Page, first: number, more: number): Promise<void> {
  await page.addInitScript(
    ([from, count]) => {
      const put = IDBObjectStore.prototype.put
      window.torturePuts = 0
      IDBObjectStore.prototype.put = function (value: unknown, key?: IDBValidKey) {
        const n = (window.torturePuts ?? 0) + 1
        window.torturePuts = n
        // Without a message, as Chromium throws it.
        if (n >= from && n < from + count) throw new DOMException('', 'QuotaExceededError')
        return put.call(this, value, key)
      }
    },
    [first, more] as const,
  )
}

/** How many writes the page has asked for. */
export async function putsOf(page: Page): Promise<number> {
  return (await page.evaluate(() => window.torturePuts)) ?? 0
}
