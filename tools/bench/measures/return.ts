import type { Bench } from '../bench.ts'
import { inCopy } from '../browser.ts'
import type { Figure } from '../figure.ts'
import { SLOWDOWNS } from '../probed-page.ts'
import { startFigures, takeStarts } from './starts.ts'

/** A learner who comes back after two days: a new browser process on what it remembers, service workers included. */
export async function measureReturn(bench: Bench): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const slowdown of SLOWDOWNS) {
    const starts = await takeStarts(bench, {
      ...{ slowdown, bareFromServer: bench.bareFromServer },
      browse: (work) => inCopy(bench.returning, work),
    })
    if (![...starts.today, ...starts.bareToday].every((one) => one.controlled)) throw new Error('A service worker did not answer for a returning learner.')
    figures.push(...startFigures(`returning, ${slowdown} ×`, starts, true))
  }
  return figures
}
