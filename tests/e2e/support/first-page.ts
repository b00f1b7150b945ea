import type { BrowserContext, Page } from '@playwright/test'
import { ADDRESS } from './addresses.ts'
import { expect } from './fixtures.ts'

/** Waits until the app has taken the place of what the page shows before it. */
export async function appIsThere(page: Page): Promise<void> {
  await page.locator('#first').waitFor({ state: 'detached', timeout: 30_000 })
}

/** Opens an address without waiting for scripts, which a test may keep back. */
export async function openEarly(page: Page, route = ''): Promise<void> {
  await page.goto(route === '' ? `${ADDRESS}/` : `${ADDRESS}/#${route}`, { waitUntil: 'commit' })
}

/** Keeps scripts back, all of the app's unless they are named; returns the way to let them come. */
export async function withoutScripts(on: Page | BrowserContext, which = /\/assets\/.*[.]js$/): Promise<() => void> {
  let come = (): void => undefined
  const coming = new Promise<void>((resolve) => (come = resolve))
  await on.route(which, async (route) => {
    await coming
    await route.continue()
  })
  return come
}

/** Where everything stands that is read or pressed. */
export function placesOf(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('h1, h2, legend, label, button, input[type=text], .label, .sheet, .quiet, [role=progressbar]')]
      .filter((one) => one.getClientRects().length > 0 && one.closest('header button') === null)
      .map((one) => {
        const { x, y, width, height } = one.getBoundingClientRect()
        return [one.textContent.trim(), ...[x, y, width, height].map(Math.round)].join(' ')
      }),
  )
}

/** Waits until the app has kept this question for the next start, the first of so many. */
export async function keptQuestion(page: Page, stem: string, total?: number): Promise<void> {
  const kept = () => page.evaluate(() => localStorage.getItem('passage-first') ?? '')
  await expect.poll(kept).toContain(`"stem":${JSON.stringify(stem)},"hint"`)
  if (total !== undefined) await expect.poll(kept).toContain(`"total":${total}`)
}
