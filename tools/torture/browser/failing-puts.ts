import type { Page } from '@playwright/test'

declare global {
  interface Window {
    torturePuts?: () => Puts
  }
}

/** What became of the writes to IndexedDB that a page has asked for. */
export interface Puts {
  readonly asked: number
  readonly refused: number
  /** What was refused and neither said on the page nor written again at once, by its key. */
  readonly silent: readonly string[]
}

/** What is written again within this time, in milliseconds, needs no notice: nobody could read it. */
const AT_ONCE_MS = 250

/**
 * Lets writes of every page fail as those of a full disk do: `count` of them from each of `firsts` on, counted from 1. Every
 * change of the page is looked at for a notice.
 *
 * @param titles of the notices that say so
 */
export async function failPuts(page: Page, firsts: readonly number[], count: number, titles: readonly string[]): Promise<void> {
  await page.addInitScript(
    ([starts, many, said, atOnce]) => {
      const { put } = IDBObjectStore.prototype
      let asked = 0
      let refused = 0
      const silent: string[] = []
      /** What waits to be said or made up for, and since when. */
      const open = new Map<string, number>()
      window.torturePuts = () => ({ asked, refused, silent: [...silent, ...open.keys()] })
      IDBObjectStore.prototype.put = function (value: unknown, key?: IDBValidKey) {
        asked += 1
        // After a failed write a segment is sealed: what it lacks stands in the next.
        const what = typeof key === 'string' ? key.replace(/\/\d+$/, '') : ''
        if (starts.some((first) => asked >= first && asked < first + many)) {
          refused += 1
          // Nobody waits for upkeep, nor hears of it: what fails of it now is done after a later start.
          if (/^((log|draft)\/|learner$|settings$)/.test(what) && !open.has(what)) open.set(what, performance.now())
          // Without a message, as Chromium throws it.
          throw new DOMException('', 'QuotaExceededError')
        }
        if (performance.now() - (open.get(what) ?? Infinity) > atOnce) silent.push(what)
        open.delete(what)
        return put.call(this, value, key)
      }
      const look = (): void => {
        const notices = [...document.querySelectorAll('[role=alert] strong')]
        if (notices.some((notice) => said.includes(notice.textContent) && notice.checkVisibility())) open.clear()
      }
      new MutationObserver(look).observe(document, { subtree: true, childList: true, attributes: true, characterData: true })
    },
    [firsts, count, titles, AT_ONCE_MS] as const,
  )
}

/** What became of the page's writes until now. */
export async function putsOf(page: Page): Promise<Puts> {
  return (await page.evaluate(() => window.torturePuts?.())) ?? { asked: 0, refused: 0, silent: [] }
}
