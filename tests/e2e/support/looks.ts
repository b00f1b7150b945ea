import type { Page } from '@playwright/test'
import { accessibilityFaults } from './axe.ts'
import { expect } from './fixtures.ts'

const WIDTHS = [320, 390, 1280]
const HEIGHT = 844
const SCHEMES = ['light', 'dark'] as const

/** Checks what stands on the page in light and dark, at 320, 390 and 1280 px: WCAG 2.2 AA, and no sideways scroll. */
export async function expectGoodLooks(page: Page, what: string): Promise<void> {
  // A control under the pointer would change its colours whenever the window does.
  await page.mouse.move(0, 0)
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: HEIGHT })
    await expectNoSidewaysScroll(page, `${what} at ${width} px`)
    // The whole page in view: what lies beneath a bar for the moment is no smaller for it.
    const whole = await page.evaluate(() => document.documentElement.scrollHeight)
    await page.setViewportSize({ width, height: whole })
    for (const colorScheme of SCHEMES) {
      await page.emulateMedia({ colorScheme })
      await settle(page)
      expect.soft(await accessibilityFaults(page, colorScheme === 'light' ? 'all' : 'colours'), `${what}, ${colorScheme}, ${width} px`).toEqual([])
    }
  }
  await page.setViewportSize({ width: 390, height: HEIGHT })
  await page.emulateMedia({ colorScheme: 'light' })
}

/** Nothing is wider than the page, so that nobody has to scroll sideways; what is drawn by script follows a frame later. */
export async function expectNoSidewaysScroll(page: Page, what: string): Promise<void> {
  const wider = (): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  await expect.configure({ soft: true }).poll(wider, { message: `${what}: wider than the page by`, timeout: 5_000 }).toBe(0)
}

/**
 * Colours are judged once transitions have come to rest. They are brought there: waiting for it is slow, and takes for ever
 * where the browser draws no frames of what it moves.
 */
async function settle(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const animation of document.getAnimations()) {
      if (animation.effect?.getComputedTiming().endTime !== Infinity) animation.finish()
    }
  })
}
