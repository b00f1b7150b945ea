import type { Bench } from '../bench.ts'
import { inCopy } from '../browser.ts'
import type { Figure } from '../figure.ts'
import { startFigures, takeStarts } from './starts.ts'

/** A learner who comes back after two days: a new browser process on what it remembers, service worker included. */
export async function measureReturn(bench: Bench): Promise<Figure[]> {
  const starts = await takeStarts(bench, (work) => inCopy(bench.returning, work))
  if (!starts.today.every((one) => one.controlled)) throw new Error('The service worker did not answer for a returning learner.')
  return startFigures('returning', starts, true)
}
