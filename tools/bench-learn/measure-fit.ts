import type { Bank } from '../../src/bank/bank.ts'
import { fitBefore, fitFirst, lossOf, splitDay } from '../../src/memory/fit/fit.ts'
import { PUBLISHED } from '../../src/memory/fsrs.ts'
import type { History } from '../../src/memory/histories.ts'
import { mean, type LearnFigure } from './figures.ts'
import { fullFit, INSTALL, loadOptimiser, lossBy } from './full-fit.ts'
import { studentFor } from './student.ts'

const ANSWERS = 600
const CAPACITY = 12
/**
 * Learners' first stabilities differ as those of real collections do: the deviations that fsrs-rs holds its parameters to
 * (`PARAMS_STDDEV`: 17.58 days around 2.3065 for Good, over some 10,000 collections) are those of a log-normal with this one.
 */
const FIRST_SPREAD = 1.45
/** A full fit takes its time: so many learners are enough for a mean. */
const MOST_LEARNERS = 200
const TIMED = 10_000

/** What the own model gains on held-out later answers, against all parameters fitted by another, and how long it takes. */
export async function measureFit(bank: Bank, learners: number, seed: string): Promise<readonly LearnFigure[]> {
  const optimiser = await loadOptimiser()
  if (optimiser === null) throw new Error(`The optimiser to compare with is not installed: ${INSTALL}`)
  const losses: { readonly published: number; readonly own: number; readonly full: number }[] = []
  const pool: History[] = []
  for (let index = 0; index < Math.min(MOST_LEARNERS, learners); index += 1) {
    const student = studentFor(bank, `${seed}/fit/${index}`, FIRST_SPREAD)
    for (let day = 100; student.answers < ANSWERS; day += 1) if (!student.misses()) student.studyFreely(day, CAPACITY)
    const { histories } = student
    pool.push(...histories)
    const split = splitDay(histories)
    losses.push({
      published: lossOf(histories, PUBLISHED, split, Infinity),
      own: lossOf(histories, fitBefore(histories, split), split, Infinity),
      full: lossBy(await fullFit(optimiser, histories, split), histories, split),
    })
  }
  const [published, own, full] = [mean(losses.map((one) => one.published)), mean(losses.map((one) => one.own)), mean(losses.map((one) => one.full))]
  return [
    { name: `log loss of later answers, published, ${losses.length} learners`, value: published, unit: 'nats', bound: null },
    { name: 'the same, own first stabilities', value: own, unit: 'nats', bound: null },
    { name: 'the same, all 21 parameters by fsrs-rs', value: full, unit: 'nats', bound: null },
    { name: 'gain of the full fit, of the published loss', value: (100 * (published - full)) / published, unit: '%', bound: null },
    { name: 'part of the full fit’s gain', value: (100 * (published - own)) / (published - full), unit: '%', bound: { least: 50 } },
    { name: `fit of ${TIMED} answers, this process`, value: timeOf(pool), unit: 's', bound: { most: 5 } },
  ]
}

/** Seconds of processor that a fit takes; another load on the machine does not count. */
function timeOf(pool: readonly History[]): number {
  let left = TIMED
  const histories = pool.filter(({ steps }) => (left -= steps.length) > 0)
  const before = process.cpuUsage()
  fitFirst(histories)
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1e6
}
