import type { Page } from '@playwright/test'
import { accessibilityFaults } from './axe.ts'
import { expect } from './fixtures.ts'

const WIDTHS = [320, 390, 1280]
const HEIGHT = 844
const SCHEMES = ['light', 'dark'] as const

/** Checks what stands on the page in light and dark, at 320, 390 and 1280 px or other widths: WCAG 2.2 AA, and no sideways scroll. */
export async function expectGoodLooks(page: Page, what: string, widths: readonly number[] = WIDTHS): Promise<void> {
  // A control under the pointer would change its colours whenever the window does.
  await page.mouse.move(0, 0)
  for (const width of widths) {
    await page.setViewportSize({ width, height: HEIGHT })
    await expectNoSidewaysScroll(page, `${what} at ${width} px`)
    for (const colorScheme of SCHEMES) {
      await page.emulateMedia({ colorScheme })
      const faults = await faultsOfWhole(page, width, colorScheme === 'light' ? 'all' : 'colours')
      expect.soft(faults, `${what}, ${colorScheme}, ${width} px`).toEqual([])
    }
  }
  await page.setViewportSize({ width: 390, height: HEIGHT })
  await page.emulateMedia({ colorScheme: 'light' })
}

/**
 * The faults of the page with all of it in view: what lies beneath a bar for the moment is no smaller for it. What arrived
 * while it was looked at made it longer, so it is looked at again until it still fits.
 */
async function faultsOfWhole(page: Page, width: number, what: 'all' | 'colours'): Promise<readonly string[]> {
  for (;;) {
    const height = await heightOf(page)
    await page.setViewportSize({ width, height })
    await settle(page)
    const faults = await accessibilityFaults(page, what)
    if ((await heightOf(page)) <= height) return faults
  }
}

function heightOf(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollHeight)
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
