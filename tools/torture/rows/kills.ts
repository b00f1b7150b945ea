import { setTimeout as delay } from 'node:timers/promises'
import { expect } from '../../../tests/e2e/support/fixtures.ts'
import { Ledger } from '../browser/ledger.ts'
import { Learner } from '../browser/learner.ts'
import { Findings, type Row } from '../row.ts'

/** Milliseconds of answering in which the kill comes. */
const WITHIN_MS = 1_200
/** Of so many kills one comes while the app still starts. */
const EARLY = 5
/**
 * Of so many other kills one comes in a session that was opened by its address; the rest in one that was gone to within the
 * app, after all that had been shown as saved was looked for.
 */
const OPENED = 4

/** The browser is killed while somebody answers in it as fast as frames come; what the screen had shown as saved is there again. */
export const kills: Row = {
  name: 'kills',
  does: 'kill -9 of the whole browser at a random instant while answering',
  counts: 'kills',
  full: 100,
  quick: 2,
  async run({ times, random, stage }) {
    const found = new Findings()
    const ledger = new Ledger()
    const address = await stage.address()
    const profile = await stage.folder('kills')
    let stored = 0
    for (let n = 0; n <= times; n += 1) {
      const browser = await stage.start(profile)
      const learner = await Learner.on(browser.page, address, ledger, random.int(2 ** 32))
      const early = n % EARLY === EARLY - 1
      const direct = n < times && (early || n % OPENED === 0)
      if (!direct) {
        const { lines } = await learner.look()
        found.lose(ledger.strikeMissing(lines), `at kill ${n} of ${times}`)
        stored = lines.filter((line) => line.do === 'answer').length
      }
      if (n < times) {
        await (direct ? learner.open('/study', 'commit') : learner.goTo('/study'))
        // A question, the feedback that a kill cut off, or the end of a session that goes on from there.
        if (!early) await expect(browser.page.getByText(/^(Don’t know|Continue|Finish|5 more)$/).first()).toBeVisible({ timeout: 60_000 })
        const answering = untilKilled(learner.answerOn())
        await delay(random.int(WITHIN_MS))
        await browser.kill()
        await answering
        learner.expectUnderstood()
      }
      await browser.kill()
    }
    found.expect(ledger.size > 0, 'Nothing was shown as saved, so nothing could be lost.')
    return found.outcome(times, `${ledger.given} answers given, ${ledger.size} shown as saved, ${stored} stored`)
  },
}

/** Whatever fails then fails because the browser is gone. */
async function untilKilled(answering: Promise<void>): Promise<void> {
  await answering.catch(() => undefined)
}
