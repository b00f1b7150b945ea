import type { Page } from '@playwright/test'
import { ADDRESS } from './addresses.ts'
import { expect } from './fixtures.ts'

/** Waits until the app has taken the place of what the page shows before it. */
export async function appIsThere(page: Page): Promise<void> {
  await expect(page.locator('#first')).toHaveCount(0, { timeout: 30_000 })
}

/** Opens an address without waiting for scripts, which a test may keep back. */
export async function openEarly(page: Page, route = ''): Promise<void> {
  await page.goto(route === '' ? `${ADDRESS}/` : `${ADDRESS}/#${route}`, { waitUntil: 'commit' })
}
