import type { Bench } from '../bench.ts'
import { inCopy } from '../browser.ts'
import { comparison, type Figure } from '../figure.ts'
import { PHONE, SLOWDOWNS, type Slowdown } from '../probed-page.ts'
import { median } from '../statistics.ts'
import { openingsOf, start, type Opening } from './starts.ts'

const MOST_MS = 1500
const MOST_TIMES_BARE = 1.5

/** A new browser process while the servers are stopped: from the navigation to a question that can be answered. */
export async function measureOffline(bench: Bench): Promise<Figure[]> {
  const sites = [bench.app, bench.bareQuestion]
  await Promise.all(sites.map((site) => site.stop()))
  try {
    const figures: Figure[] = []
    for (const slowdown of SLOWDOWNS) figures.push(...(await startsAt(bench, slowdown)))
    return figures
  } finally {
    await Promise.all(sites.map((site) => site.start()))
  }
}

async function startsAt(bench: Bench, slowdown: Slowdown): Promise<Figure[]> {
  const { study, todayAndStart, bareQuestion } = openingsOf(bench)
  const take = (opening: Opening) => inCopy(bench.returning, async (context) => (await start(context, bench.built.probe, opening, slowdown)).moment)
  const byStudy: number[] = []
  const byToday: number[] = []
  const bare: number[] = []
  for (let run = 0; run < bench.runs; run += 1) {
    byStudy.push(await take(study))
    bare.push(await take(bareQuestion))
    byToday.push(await take(todayAndStart))
  }
  const who = `offline, ${slowdown} ×: answerable question`
  const bound = { kind: 'ratio', value: MOST_TIMES_BARE } as const
  return [
    comparison(`${who}, by #/study`, byStudy, bare, bound),
    comparison(`${who}, by Today and Start`, byToday, bare, bound),
    ...(slowdown === PHONE ? [longest(`${who}, the later of the two`, byStudy, byToday)] : []),
  ]
}

function longest(name: string, byStudy: readonly number[], byToday: readonly number[]): Figure {
  const later = median(byStudy) > median(byToday) ? byStudy : byToday
  return { name, unit: 'ms', app: median(later), bound: { kind: 'most', value: MOST_MS }, samples: { app: later } }
}
