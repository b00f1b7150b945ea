import { test as base, expect as usual } from '@playwright/test'
import { accessibilityFaults } from './axe.ts'
import { Faults } from './faults.ts'

export interface Fixtures {
  /** Fails the test on any console error, policy violation, uncaught error or request to another origin. */
  faults: Faults
  /** Fails the test where the page breaks WCAG 2.2 AA. */
  expectAccessible: () => Promise<void>
}

export const test = base.extend<Fixtures>({
  faults: [
    async ({ context }, use) => {
      const faults = new Faults()
      faults.watch(context)
      await use(faults)
      expect(faults.unexpected(), 'faults in the browser').toEqual([])
    },
    { auto: true },
  ],
  expectAccessible: async ({ page }, use) => {
    await use(async () => expect(await accessibilityFaults(page), 'accessibility faults').toEqual([]))
  },
})

/** Patient also where no configuration of the runner says so. */
export const expect = usual.configure({ timeout: 15_000 })
