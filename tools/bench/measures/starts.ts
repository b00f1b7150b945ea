import type { BrowserContext } from '@playwright/test'
import type { Bench } from '../bench.ts'
import { comparison, type Bound, type Figure } from '../figure.ts'
import { PHONE, ProbedPage, type Sight, type Slowdown, type Start, type Then } from '../probed-page.ts'
import type { Site } from '../serve.ts'

/** Time for the largest paint to settle, in milliseconds. */
const SETTLE_MS = 700

/** One way of opening a page, until what a learner waits for stands there. */
export interface Opening {
  readonly address: string
  readonly until: Sight
  readonly then?: Then
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
  /** The bare page from the server, where the others come from a service worker's caches. */
  readonly bareFromServer: readonly Started[]
  readonly bareQuestion: readonly Started[]
  readonly answered: readonly Started[]
  readonly bareAnswered: readonly Started[]
}

/** Opens a page and waits. */
export async function start(context: BrowserContext, probe: string, opening: Opening, slowdown: Slowdown = PHONE): Promise<Started> {
  const probed = await ProbedPage.open(context, probe, { then: opening.then, slowdown })
  await probed.go(opening.address)
  const moment = await probed.moment(opening.until)
  await probed.page.waitForTimeout(SETTLE_MS)
  return { ...(await probed.start()), moment }
}

/** The ways to a first question of the app and of the bare pages, and to what comes of an answer to it. */
export function openingsOf(bench: Bench) {
  const { address } = bench.app
  return {
    today: { address, until: 'takenOver' },
    study: { address: `${address}#/study`, until: 'question' },
    todayAndStart: { address, until: 'question', then: 'pressStart' },
    answered: { address: `${address}#/study`, until: 'verdict', then: 'answerEarly' },
    bareToday: { address: bench.bareToday.address, until: 'stem' },
    bareQuestion: { address: bench.bareQuestion.address, until: 'question' },
    bareAnswered: { address: bench.bareQuestion.address, until: 'verdict', then: 'answerEarly' },
  } as const satisfies Record<string, Opening>
}

/** How starts are taken. */
interface Taking {
  readonly slowdown: Slowdown
  /** Where the bare page comes from the server although the others come from caches. */
  readonly bareFromServer?: Site
  /** Opens a browser for one start: an empty one, or one that returns. */
  browse(work: (context: BrowserContext) => Promise<Started>): Promise<Started>
}

/** Takes every start as often as the benchmark asks, by turns, so that what slows the machine down slows all alike. */
export async function takeStarts(bench: Bench, { slowdown, bareFromServer, browse }: Taking): Promise<Starts> {
  const take = (opening: Opening) => browse((context) => start(context, bench.built.probe, opening, slowdown))
  const ways = openingsOf(bench)
  const starts = {
    today: new Array<Started>(),
    study: new Array<Started>(),
    todayAndStart: new Array<Started>(),
    bareToday: new Array<Started>(),
    bareFromServer: new Array<Started>(),
    bareQuestion: new Array<Started>(),
    answered: new Array<Started>(),
    bareAnswered: new Array<Started>(),
  }
  for (let run = 0; run < bench.runs; run += 1) {
    starts.today.push(await take(ways.today))
    starts.bareToday.push(await take(ways.bareToday))
    if (bareFromServer !== undefined) starts.bareFromServer.push(await take({ ...ways.bareToday, address: bareFromServer.address }))
    starts.study.push(await take(ways.study))
    starts.bareQuestion.push(await take(ways.bareQuestion))
    starts.todayAndStart.push(await take(ways.todayAndStart))
    starts.answered.push(await take(ways.answered))
    starts.bareAnswered.push(await take(ways.bareAnswered))
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
  const { today, bareToday, bareFromServer, study, todayAndStart, bareQuestion, answered, bareAnswered } = starts
  const bound = bounded ? SAME : undefined
  const largest = compare(`${who}: largest contentful paint`, today, bareToday, (one) => one.largestContentfulPaint, bound)
  return [
    compare(`${who}: first contentful paint`, today, bareToday, (one) => one.firstContentfulPaint, SAME),
    { ...largest, note: `the largest is ${[...new Set(today.map((one) => one.largest))].join(', ')}` },
    ...(bareFromServer.length === 0
      ? []
      : [compare(`${who}: first contentful paint, beside the bare page from the server`, today, bareFromServer, (one) => one.firstContentfulPaint)]),
    compare(`${who}: heading and first stem painted`, today, bareToday, (one) => one.stemSettled, bound),
    { ...compare(`${who}: answerable question, by #/study`, study, bareQuestion, momentOf, QUESTION), ...askedBy(study) },
    { ...compare(`${who}: answerable question, by Today and Start`, todayAndStart, bareQuestion, momentOf, QUESTION), ...askedBy(todayAndStart) },
    compare(`${who}: answered as early as possible, feedback painted`, answered, bareAnswered, momentOf),
  ]
}

/** Which question a learner's session begins with is a matter of chance, and the page can ask some forms before the app is there. */
function askedBy(starts: readonly Started[]): { readonly note: string } {
  const byPage = starts.filter(({ askedByPage }) => askedByPage).length
  return { note: `the page itself could ask the first question in ${byPage} of ${starts.length}` }
}

function momentOf({ moment }: Started): number {
  return moment
}

function compare(
  name: string,
  app: readonly Started[],
  bare: readonly Started[],
  value: (one: Started) => number,
  bound?: Bound,
): Figure {
  return { ...comparison(name, app.map(value), bare.map(value), bound), details: waterfall(typical(app, value)) }
}

/** The start whose value stands in the middle. */
function typical(starts: readonly Started[], value: (one: Started) => number): Started | undefined {
  return [...starts].sort((a, b) => value(a) - value(b))[Math.floor(starts.length / 2)]
}

/** When each file was asked for and had come, in milliseconds since the navigation began. */
function waterfall(started: Started | undefined): string[] {
  if (started === undefined) return []
  return started.files
    .filter(({ begun }) => begun < started.moment)
    .map(({ url, begun, done, sent }) => `${begun.toFixed(0)} to ${done.toFixed(0)} ms, ${sent} bytes: ${new URL(url).pathname}`)
}
