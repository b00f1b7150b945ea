import type { Page } from '@playwright/test'
import { expect } from '../../../tests/e2e/support/fixtures.ts'
import { failPuts, putsOf } from '../browser/failing-puts.ts'
import { Ledger } from '../browser/ledger.ts'
import { Learner } from '../browser/learner.ts'
import { Findings, type Row, type Trial } from '../row.ts'

/** Writes are refused thrice in a visit, so far apart that all is saved in between. */
const APART = 17
const TIMES = 3
/** In so many visits each of the first writes is refused once; in so many others there is really no more space. */
const REFUSED = APART
const REAL = 2
/** Bytes that the origin may use then; the app needs some to start, and each answer writes its segment anew. */
const REAL_QUOTA = 120_000
/** Milliseconds that the robot waits for an answer to be saved before it goes on. */
const PATIENCE_MS = 400
const MOST_ANSWERS = 400
/** What the app says where it could not write an answer, or what else it keeps of a session. */
const CANNOT_SAVE: readonly string[] = ['Answers can’t be saved here', 'Your place can’t be saved here']

/** Writes fail for want of space, each in its turn: it is said, what was shown as saved is there, and the rest is saved when there is space. */
export const quota: Row = {
  name: 'quota',
  does: `the k-th write of a visit (and up to two more) refused as full, k = 1 to ${APART * TIMES}, ${TIMES} in a visit, each of which must be said; then a real quota, set before first use`,
  counts: 'visits',
  full: REFUSED + REAL,
  quick: 3,
  async run(trial) {
    const found = new Findings()
    const all = trial.times === this.full
    const done: Visit[] = []
    for (let n = 0; n < trial.times; n += 1) {
      const real = n >= (all ? REFUSED : trial.times - 1)
      done.push(await (real ? realQuota(trial, found) : refusedPuts(trial, found, all ? n + 1 : 1 + trial.random.int(REFUSED))))
    }
    const sum = (of: (visit: Visit) => number): number => done.reduce((total, visit) => total + of(visit), 0)
    return found.outcome(trial.times, `${sum(({ given }) => given)} answers given; ${sum(({ failed }) => failed)} writes failed, ${sum(({ silent }) => silent)} silently`)
  },
}

interface Failures {
  /** How many writes failed. */
  readonly failed: number
  /** How many of them the app neither told of nor made up for at once. */
  readonly silent: number
}

interface Visit extends Failures {
  readonly given: number
}

async function refusedPuts(trial: Trial, found: Findings, k: number): Promise<Visit> {
  const firsts = Array.from({ length: TIMES }, (_, n) => k + n * APART)
  const count = 1 + trial.random.int(3)
  const where = `after writes ${firsts.join(', ')} were refused`
  return visit(trial, found, where, {
    async fail(page, learner) {
      await failPuts(page, firsts, count, CANNOT_SAVE)
      await learner.open('/study')
      while ((await putsOf(page)).asked < Math.max(...firsts) + count) {
        await learner.answerMany(1, PATIENCE_MS)
        await learner.goOn()
      }
    },
    async failures(page) {
      const { refused, silent } = await putsOf(page)
      for (const what of silent) found.expect(false, `Nothing was said of ${what} ${where}.`)
      found.expect(refused === TIMES * count, `${refused} of ${TIMES * count} writes were refused.`)
      return { failed: refused, silent: silent.length }
    },
  })
}

/** Answers until the browser itself says that the quota is used up, and the app says so; then there is space again. */
async function realQuota(trial: Trial, found: Findings): Promise<Visit> {
  const origin = await trial.stage.address()
  return visit(trial, found, 'after the quota was used up', {
    async fail(page, learner) {
      const devtools = await page.context().newCDPSession(page)
      await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: REAL_QUOTA })
      await learner.open('/study')
      let answered = 0
      for (let full = false; !full && answered < MOST_ANSWERS; answered += 1) {
        await learner.answerMany(1, PATIENCE_MS)
        full = await page.getByRole('alert').first().isVisible()
        await learner.goOn()
      }
      found.expect(answered < MOST_ANSWERS, `The quota of ${REAL_QUOTA} bytes was never used up.`)
      await devtools.send('Storage.overrideQuotaForOrigin', { origin })
    },
    failures: () => Promise.resolve({ failed: 1, silent: 0 }),
  })
}

interface Failing {
  /** Answers until writes have failed, and makes space again. */
  fail(page: Page, learner: Learner): Promise<void>
  /** What became of the writes that failed, once all is saved. */
  failures(page: Page): Promise<Failures>
}

/** A learner of their own, who answers while writes fail, sees on Today that all is saved once it is, and comes back. */
async function visit(trial: Trial, found: Findings, where: string, { fail, failures }: Failing): Promise<Visit> {
  const ledger = new Ledger()
  const browser = await trial.stage.shared()
  // What the service worker keeps would use up the quota long before the answers do.
  const context = await browser.newContext({ serviceWorkers: 'block', locale: 'en-GB', viewport: { width: 390, height: 844 } })
  try {
    const page = await context.newPage()
    const learner = await Learner.on(page, await trial.stage.address(), ledger, trial.random.int(2 ** 32))
    await fail(page, learner)
    const again = page.getByRole('button', { name: 'Try again' }).first()
    if (await again.isVisible()) await again.click()
    await page.getByRole('link', { name: 'Pause and go to Today. Your place is kept.' }).or(page.getByRole('link', { name: 'Done' })).click()
    await expect(page.getByText('Saved on this device')).toBeVisible()
    const { failed, silent } = await failures(page)
    await page.close()
    const later = await Learner.on(await context.newPage(), await trial.stage.address(), ledger, 0)
    const { lines } = await later.look()
    found.lose(ledger.strikeMissing(lines), where)
    const stored = new Set(lines.flatMap((line) => (line.do === 'answer' ? [line.q] : []))).size
    found.expect(stored === ledger.given, `Today said that all is saved, and ${stored} of ${ledger.given} answers are there ${where}.`)
    return { given: ledger.given, failed, silent }
  } finally {
    await context.close()
  }
}
