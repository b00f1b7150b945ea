import type { Page } from '@playwright/test'
import { expect } from '../../../tests/e2e/support/fixtures.ts'
import { failPuts, putsOf } from '../browser/failing-puts.ts'
import { Ledger } from '../browser/ledger.ts'
import { Learner } from '../browser/learner.ts'
import { Findings, type Row, type Trial } from '../row.ts'

/** So many writes are refused, each in a visit of its own; in so many visits there is really no more space. */
const REFUSED = 20
const REAL = 2
/** Bytes that the origin may use then; the app needs some to start, and each answer writes its segment anew. */
const REAL_QUOTA = 120_000
/** Milliseconds that the robot waits for an answer to be saved before it goes on. */
const PATIENCE_MS = 400
const MOST_ANSWERS = 400

/** Writes fail for want of space, each in its turn; what was shown as saved is there, and what was not is saved when there is space. */
export const quota: Row = {
  name: 'quota',
  does: 'the k-th write of a visit (and up to two more) refused as full, k = 1 to 20; then a real quota, set before first use',
  counts: 'visits',
  full: REFUSED + REAL,
  quick: 3,
  async run(trial) {
    const found = new Findings()
    let answers = 0
    let said = 0
    for (let n = 0; n < trial.times; n += 1) {
      const all = trial.times === this.full
      const real = n >= (all ? REFUSED : trial.times - 1)
      const visit = real ? await realQuota(trial, found) : await refusedPuts(trial, found, all ? n + 1 : 1 + trial.random.int(REFUSED))
      answers += visit.given
      said += Number(visit.said)
    }
    return found.outcome(trial.times, `${answers} answers given; a notice in ${said} visits`)
  },
}

interface Visit {
  readonly given: number
  /** Whether a notice stood on the screen at some time. */
  readonly said: boolean
}

async function refusedPuts(trial: Trial, found: Findings, k: number): Promise<Visit> {
  return visit(trial, found, `after write ${k} was refused`, async (page, learner, look) => {
    await failPuts(page, k, 1 + trial.random.int(3))
    await learner.open('/study')
    while ((await putsOf(page)) < k + 4) {
      await learner.answerMany(1, PATIENCE_MS)
      await look()
      await learner.goOn()
    }
    return () => Promise.resolve()
  })
}

/** Answers until the browser itself says that the quota is used up; then there is space again. */
async function realQuota(trial: Trial, found: Findings): Promise<Visit> {
  return visit(trial, found, 'after the quota was used up', async (page, learner, look) => {
    const devtools = await page.context().newCDPSession(page)
    const origin = await trial.stage.address()
    await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: REAL_QUOTA })
    await learner.open('/study')
    let answered = 0
    for (let full = false; !full && answered < MOST_ANSWERS; answered += 1) {
      await learner.answerMany(1, PATIENCE_MS)
      full = await look()
      await learner.goOn()
    }
    found.expect(answered < MOST_ANSWERS, `The quota of ${REAL_QUOTA} bytes was never used up.`)
    return async () => {
      await devtools.send('Storage.overrideQuotaForOrigin', { origin })
    }
  })
}

/**
 * A learner of their own, who answers while writes fail, sees on Today that all is saved once it is, and comes back.
 *
 * @param fail answers until writes failed; resolves with what makes space. `look` tells whether a notice stands there.
 */
async function visit(
  trial: Trial,
  found: Findings,
  where: string,
  fail: (page: Page, learner: Learner, look: () => Promise<boolean>) => Promise<() => Promise<void>>,
): Promise<Visit> {
  const ledger = new Ledger()
  const browser = await trial.stage.shared()
  // What the service worker keeps would use up the quota long before the answers do.
  const context = await browser.newContext({ serviceWorkers: 'block', locale: 'en-GB', viewport: { width: 390, height: 844 } })
  try {
    const page = await context.newPage()
    const learner = await Learner.on(page, await trial.stage.address(), ledger, trial.random.int(2 ** 32))
    let said = false
    const makeSpace = await fail(page, learner, async () => {
      const now = await page.getByRole('alert').first().isVisible()
      said ||= now
      return now
    })
    await makeSpace()
    const again = page.getByRole('button', { name: 'Try again' }).first()
    if (await again.isVisible()) await again.click()
    await page.getByRole('link', { name: 'Pause and go to Today. Your place is kept.' }).or(page.getByRole('link', { name: 'Done' })).click()
    await expect(page.getByText('Saved on this device')).toBeVisible()
    await page.close()
    const later = await Learner.on(await context.newPage(), await trial.stage.address(), ledger, 0)
    const { lines } = await later.look()
    found.lose(ledger.strikeMissing(lines), where)
    const stored = new Set(lines.flatMap((line) => (line.do === 'answer' ? [line.q] : []))).size
    found.expect(stored === ledger.given, `Today said that all is saved, and ${stored} of ${ledger.given} answers are there ${where}.`)
    return { given: ledger.given, said }
  } finally {
    await context.close()
  }
}
