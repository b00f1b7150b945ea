import type { Page } from '@playwright/test'
import { goTo } from '../../../tests/e2e/support/app-pages.ts'
import { expect } from '../../../tests/e2e/support/fixtures.ts'
import { NEWER_DESCRIPTION } from '../../../tests/e2e/support/newer-build.ts'
import { TwoBuilds } from '../../../tests/e2e/support/two-builds.ts'
import { Ledger } from '../browser/ledger.ts'
import { Learner } from '../browser/learner.ts'
import { Findings, type Row, type Trial } from '../row.ts'

const NOTICE = 'A new version is ready.'
const MOST_BEFORE = 5
const WHILE_NEWER = 6
/** Screens whose files come when they are opened, and of which the server has none any more. */
const SCREENS = ['Facts', 'Progress', 'Document', 'Print', 'Help', 'Settings', 'Quiz'] as const

/** A newer version is published in mid-session, and every file of the old one is gone: the session goes on, and so do all screens. */
export const update: Row = {
  name: 'update',
  does: 'a newer build, all files of the old one gone, in mid-session: no reload while answering, no file missing on any screen, then Update now',
  counts: 'updates',
  full: 3,
  quick: 1,
  async run(trial) {
    const found = new Findings()
    let answers = 0
    for (let n = 0; n < trial.times; n += 1) answers += await updateOnce(trial, found)
    return found.outcome(trial.times, `${answers} answers, ${SCREENS.length} screens each`)
  },
}

async function updateOnce(trial: Trial, found: Findings): Promise<number> {
  const ledger = new Ledger()
  const builds = await TwoBuilds.serve()
  trial.stage.ended(builds, () => builds.close())
  const browser = await trial.stage.shared()
  const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 390, height: 844 } })
  try {
    const page = await context.newPage()
    const learner = await Learner.on(page, builds.address, ledger, trial.random.int(2 ** 32))
    await learner.open('/')
    await expect(page.getByText('Ready to work offline.')).toBeVisible({ timeout: 60_000 })
    await learner.open('/study')
    await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true)
    watchFiles(page, found)
    let loads = 0
    page.on('load', () => (loads += 1))
    await learner.answerMany(1 + trial.random.int(MOST_BEFORE))
    builds.publishNewer()
    await learner.goOn()
    await comeBack(page)
    for (let n = 0; n < WHILE_NEWER; n += 1) {
      await learner.answerMany(1)
      found.expect(!(await page.getByText(NOTICE).isVisible()), 'The newer version was offered in mid-session.')
      await learner.goOn()
    }
    found.expect(loads === 0, `The page was loaded ${loads} times in mid-session.`)
    await page.getByRole('link', { name: 'Pause and go to Today. Your place is kept.' }).or(page.getByRole('link', { name: 'Done' })).click()
    for (const screen of SCREENS) {
      await goTo(page, screen)
      await expect(page.getByRole('main').getByRole('heading').first()).toBeVisible()
    }
    await goTo(page, 'Today')
    found.expect(loads === 0, `The page was loaded ${loads} times before the learner wished it.`)
    await page.getByRole('button', { name: 'Update now' }).click()
    await expect.poll(() => page.locator('meta[name=description]').getAttribute('content').catch(() => null)).toBe(NEWER_DESCRIPTION)
    found.lose(ledger.strikeMissing((await learner.look()).lines), 'after the update')
    await learner.open('/study')
    await learner.answerMany(1)
    return ledger.given
  } finally {
    await context.close()
    await builds.close()
  }
}

/** Any file that does not come, and any error of the page, is found. */
function watchFiles(page: Page, found: Findings): void {
  page.on('response', (response) => found.expect(response.status() < 400, `${response.url()} answered ${response.status()}.`))
  page.on('pageerror', (error) => found.expect(false, `The page threw: ${error.message}`))
  page.on('console', (message) => found.expect(message.type() !== 'error', `The page complained: ${message.text()}`))
}

/** Comes back to the app as from another one, which makes it look for a newer version, and waits until that is there. */
async function comeBack(page: Page): Promise<void> {
  await expect
    .poll(
      async () => {
        await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
        return page.evaluate(async () => (await navigator.serviceWorker.ready).waiting !== null)
      },
      { timeout: 60_000 },
    )
    .toBe(true)
}
