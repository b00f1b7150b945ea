import type { BrowserContext } from '@playwright/test'
import type { Bench } from '../bench.ts'
import { comparison, type Figure } from '../figure.ts'
import { ProbedPage, type Start } from '../probed-page.ts'

/** Time for the largest paint to settle, in milliseconds. */
const SETTLE_MS = 700

/** One way of opening a page, until what a learner waits for stands there. */
interface Opening {
  readonly address: string
  readonly until: 'stem' | 'question'
  readonly then?: 'press-start'
}

/** One start that was watched. */
export interface Started extends Start {
  /** When what was waited for had been painted, in milliseconds since the navigation began. */
  readonly moment: number
}

/** The starts of one run of the benchmark, in the order they were taken. */
export interface Starts {
  readonly today: readonly Started[]
  readonly study: readonly Started[]
  readonly todayAndStart: readonly Started[]
  readonly bareToday: readonly Started[]
  readonly bareQuestion: readonly Started[]
}

/** Opens a page and waits. */
export async function start(context: BrowserContext, probe: string, opening: Opening): Promise<Started> {
  const probed = await ProbedPage.open(context, probe, opening.then)
  await probed.go(opening.address)
  const moment = await probed.moment(opening.until)
  await probed.page.waitForTimeout(SETTLE_MS)
  return { ...(await probed.start()), moment }
}

/** The three ways to a first question of the app. */
export function openingsOf(bench: Bench) {
  const { address } = bench.app
  return {
    today: { address, until: 'stem' },
    study: { address: `${address}#/study`, until: 'question' },
    todayAndStart: { address, until: 'question', then: 'press-start' },
  } as const satisfies Record<string, Opening>
}

/**
 * Takes every start as often as the benchmark asks, by turns, so that what slows the machine down slows all alike.
 *
 * @param browse opens a browser for one start: an empty one, or one that returns
 */
export async function takeStarts(
  bench: Bench,
  browse: (work: (context: BrowserContext) => Promise<Started>) => Promise<Started>,
): Promise<Starts> {
  const take = (opening: Opening) => browse((context) => start(context, bench.built.probe, opening))
  const ways = openingsOf(bench)
  const starts = {
    today: new Array<Started>(),
    study: new Array<Started>(),
    todayAndStart: new Array<Started>(),
    bareToday: new Array<Started>(),
    bareQuestion: new Array<Started>(),
  }
  for (let run = 0; run < bench.runs; run += 1) {
    starts.today.push(await take(ways.today))
    starts.bareToday.push(await take({ address: bench.bareToday.address, until: 'stem' }))
    starts.study.push(await take(ways.study))
    starts.bareQuestion.push(await take({ address: bench.bareQuestion.address, until: 'question' }))
    starts.todayAndStart.push(await take(ways.todayAndStart))
  }
  return starts
}

const SAME = { kind: 'ratio', value: 1 } as const
const QUESTION = { kind: 'ratio', value: 1.5 } as const

/**
 * What the starts amount to.
 *
 * @param who goes before the name of each figure
 * @param bounded false where the largest paint only informs
 */
export function startFigures(who: string, starts: Starts, bounded: boolean): Figure[] {
  const moments = (list: readonly Started[]) => list.map(({ moment }) => moment)
  const paints = (list: readonly Started[]) => list.map((one) => one.firstContentfulPaint)
  const largest = (list: readonly Started[]) => list.map((one) => one.largestContentfulPaint)
  const bound = bounded ? SAME : undefined
  const question = moments(starts.bareQuestion)
  return [
    comparison(`${who}: first contentful paint`, paints(starts.today), paints(starts.bareToday), SAME),
    {
      ...comparison(`${who}: largest contentful paint`, largest(starts.today), largest(starts.bareToday), bound),
      note: `the largest is ${[...new Set(starts.today.map((one) => one.largest))].join(', ')}`,
    },
    comparison(`${who}: heading and first stem painted`, moments(starts.today), moments(starts.bareToday), bound),
    comparison(`${who}: answerable question, by #/study`, moments(starts.study), question, QUESTION),
    comparison(`${who}: answerable question, by Today and Start`, moments(starts.todayAndStart), question, QUESTION),
  ]
}
