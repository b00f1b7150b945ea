import type { BrowserContext, Page } from '@playwright/test'
import { buildTrialPage, openTrialPage, serveTrialPage } from '../../../tests/e2e/storage/trial-page.ts'
import { expect } from '../../../tests/e2e/support/fixtures.ts'
import { Findings, type Row } from '../row.ts'

const TABS = 3
/** Answers that a tab gives before it is loaded anew. */
const MOST_A_TURN = 100
const LEAST_A_TURN = 20

/** Three tabs write into one journal as fast as they can and are loaded anew now and then; the app then shows every answer. */
export const tabs: Row = {
  name: 'tabs',
  does: 'three tabs of one browser write answers through the real store at once, each loaded anew at random; then the app counts them',
  counts: 'answers of three tabs',
  full: 1_500,
  quick: 90,
  async run({ times, random, stage }) {
    const found = new Findings()
    const address = await stage.address()
    const folder = await stage.folder('trial')
    await buildTrialPage(folder)
    const browser = await stage.shared()
    const context = await browser.newContext({ serviceWorkers: 'block', locale: 'en-GB' })
    await serveTrialPage(context, folder, address)
    const turns = Array.from({ length: TABS }, () => {
      const sizes: number[] = []
      for (let left = times / TABS; left > 0; left -= sizes.at(-1) ?? left) sizes.push(Math.min(left, LEAST_A_TURN + random.int(MOST_A_TURN - LEAST_A_TURN)))
      return sizes
    })
    const written = await Promise.all(turns.map((sizes, n) => writeTurns(context, address, `tab${n}`, sizes)))
    const accepted = written.flatMap((one) => one.accepted)
    found.expect(written.every(({ refused }) => refused === null), `A write was refused: ${written.map(({ refused }) => refused).join()}`)
    found.expect(new Set(accepted).size === times, `${new Set(accepted).size} ids for ${times} answers.`)
    const last = await openTrialPage(context, address)
    const there = new Set((await last.evaluate(() => window.trial.open())).ids)
    found.lose(accepted.filter((id) => !there.has(id)).length, 'after all tabs had written')
    const page = await context.newPage()
    await page.goto(`${address}/#/settings`)
    await expect(page.getByText(`${times} answers saved on this device.`)).toBeVisible()
    await context.close()
    return found.outcome(times, `${there.size} of ${times} there; ${turns.flat().length} loads of a tab`)
  },
}

interface Written {
  readonly accepted: readonly string[]
  readonly refused: string | null
}

/** One tab, which is loaded anew after each turn and so may take another tab's writer. */
async function writeTurns(context: BrowserContext, address: string, name: string, sizes: readonly number[]): Promise<Written> {
  const accepted: string[] = []
  const page: Page = await openTrialPage(context, address)
  for (const [turn, size] of sizes.entries()) {
    if (turn > 0) {
      await page.reload()
      await page.waitForFunction(() => 'trial' in window)
    }
    await page.evaluate(() => window.trial.open())
    const one = await page.evaluate(([q, count]) => window.trial.append(q, count), [`${name}-${turn}-`, size] as const)
    accepted.push(...one.accepted)
    if (one.refused !== null) return { accepted, refused: one.refused }
  }
  return { accepted, refused: null }
}
