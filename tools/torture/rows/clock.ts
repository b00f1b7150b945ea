import { jumpyJournal } from '../clock/jumps.ts'
import { BOUNDARIES, changesOf, walkAround, ZONES, type Zone } from '../clock/zones.ts'
import { Ledger } from '../browser/ledger.ts'
import { Learner } from '../browser/learner.ts'
import { Findings, type Row, type Trial } from '../row.ts'

const DAY_MS = 86_400_000
const TEN_YEARS_MS = 3_653 * DAY_MS
const ANSWERS = 2
/** Journals with jumps for each visit of the app. */
const JOURNALS_A_VISIT = 20

/** Wrong clocks and changed ones: study days follow the date on the wall, and no answer is lost. */
export const clock: Row = {
  name: 'clock',
  does: 'clock set −1 day, +10 years, to no number and to both changes of the year, in six zones with the day beginning at 0, 4 and 23: days by the date on the wall, journals, and the app',
  counts: 'visits with a wrong clock',
  full: 36,
  quick: 3,
  async run(trial) {
    const found = new Findings()
    let moments = 0
    for (const zone of ZONES) {
      for (const change of changesOf(zone)) {
        for (const boundary of BOUNDARIES) {
          const walk = walkAround(change, zone, boundary)
          moments += walk.moments
          for (const fault of walk.faults) found.expect(false, fault)
        }
      }
      found.expect(changesOf(zone).length === 2, `${zone} has not two changes in the year.`)
    }
    for (let n = 0; n < trial.times * JOURNALS_A_VISIT; n += 1) {
      const { lost, faults } = jumpyJournal(trial.random, BOUNDARIES[n % BOUNDARIES.length] ?? 4)
      found.lose(lost, `in the fold of journal ${n}`)
      for (const fault of faults) found.expect(false, `Journal ${n}: ${fault}`)
    }
    const visits = await visitZones(trial, found)
    return found.outcome(visits, `${moments} moments around changes, ${trial.times * JOURNALS_A_VISIT} journals of 80 answers`)
  },
}

/** Some visits in each zone, each by another clock; at the end all that was ever shown as saved is there. */
async function visitZones(trial: Trial, found: Findings): Promise<number> {
  const browser = await trial.stage.shared()
  const address = await trial.stage.address()
  // The last comes behind all the others and by a true clock: what those stored is read again.
  const clocksOf = (zone: Zone) => [-DAY_MS, TEN_YEARS_MS, NaN, ...changesOf(zone).map((change) => change - Date.now()), 0]
  let visits = 0
  for (const zone of ZONES) {
    const ledger = new Ledger()
    const context = await browser.newContext({ timezoneId: zone, locale: 'en-GB', viewport: { width: 390, height: 844 } })
    for (const shift of [...clocksOf(zone)].slice(0, trial.times - visits)) {
      const page = await context.newPage()
      const learner = await Learner.on(page, address, ledger, trial.random.int(2 ** 32))
      await page.addInitScript({ content: `{ const now = Date.now; Date.now = () => now() + ${shift} }` })
      const { lines } = await learner.look()
      found.lose(ledger.strikeMissing(lines), `in ${zone}, by a clock set by ${shift / DAY_MS} days`)
      await learner.goTo('/study')
      await learner.answerMany(ANSWERS)
      visits += 1
      await page.close()
    }
    const last = await context.newPage()
    const learner = await Learner.on(last, address, ledger, 0)
    found.lose(ledger.strikeMissing((await learner.look()).lines), `in ${zone} at the end`)
    await context.close()
    if (visits >= trial.times) break
  }
  return visits
}
