import { performance } from 'node:perf_hooks'
import { FSRSAlgorithm, generatorParameters, type FSRSState } from 'ts-fsrs'
import { fold, walkReplay } from '../../../src/journal/fold.ts'
import type { Line } from '../../../src/journal/line.ts'
import { parseLine } from '../../../src/journal/parse-line.ts'
import { serialise } from '../../../src/journal/serialise.ts'
import { studyDay } from '../../../src/memory/day.ts'
import { makeReducer } from '../../../src/memory/schedule.ts'
import { planSession } from '../../../src/memory/session/plan.ts'
import { rosterOf } from '../../../src/memory/session/roster.ts'
import { walked } from '../../../src/memory/walk.ts'
import { yearsOf } from '../../../tests/e2e/support/long-journal.ts'
import type { Bench } from '../bench.ts'
import { comparison, type Bound, type Figure } from '../figure.ts'
import { largeBank } from '../large-bank.ts'
import { median } from '../statistics.ts'

const ANSWERS = 200_000
const BOUNDARY = 4
const SESSION_MS = 20
/** A replay is at least so many times as fast as the bare model: it takes at most one over that. */
const LEAST_SPEED = 0.7

/** Each takes moments, so it is done oftener than a page is opened. */
const LEAST_RUNS = 15

/** Replaying answers beside the bare model on the same days and ratings, and a session built from 10,000 facts. In Node. */
export async function measureMemoryWork(bench: Bench): Promise<Figure[]> {
  const { bank } = await largeBank(bench.built.app)
  // As they are in the app: read from what was stored.
  const lines = yearsOf(bank, ANSWERS).map((line) => parseLine(JSON.parse(serialise(line))))
  const reducer = makeReducer({ boundary: BOUNDARY })
  const reviews = reviewsOf(lines)
  const folded = fold(reducer, lines)
  const now = Date.now()
  const today = studyDay(now, 0, BOUNDARY)
  const roster = rosterOf(bank)
  const plan = (): unknown =>
    planSession({ bank, roster, memories: folded.facts, today, length: { kind: 'minutes', minutes: 5 }, mode: 'mixed', noTyping: false, pace: new Map(), seed: 1 })
  const replays = timed(() => walked(walkReplay(folded, reducer)))
  const bare = timed(() => replayBare(reviews))
  const folds = timed(() => fold(reducer, lines))
  const sessions = timed(plan)
  const rosters = timed(() => rosterOf(bank))
  const times = Math.max(LEAST_RUNS, bench.runs)
  for (const works of [[replays, bare], [folds], [sessions, rosters]]) takeByTurns(works, times)
  return [
    comparison('replay of 200,000 answers, against the bare next_state', replays.samples, bare.samples, { kind: 'ratio', value: 1 / LEAST_SPEED }),
    comparison('fold of 200,000 lines from nothing, their index included, against the same', folds.samples, bare.samples),
    single('session built from 10,000 facts', sessions.samples, { kind: 'most', value: SESSION_MS }),
    single('the same, the first time in a process', sessions.samples.slice(0, 1)),
    single('what planning needs of 10,000 facts, once for a bank', rosters.samples),
  ]
}

interface Review {
  readonly days: number
  readonly rating: number
}

/** What the model is told of each fact, worked out beforehand. */
function reviewsOf(lines: readonly Line[]): readonly (readonly Review[])[] {
  const last = new Map<string, number>()
  const of = new Map<string, Review[]>()
  for (const line of lines) {
    if (line.do !== 'answer') continue
    const day = studyDay(line.at, line.tz, BOUNDARY)
    const before = last.get(line.fact)
    last.set(line.fact, day)
    const reviews = of.get(line.fact) ?? []
    of.set(line.fact, reviews)
    if (before !== day) reviews.push({ days: before === undefined ? 0 : day - before, rating: line.rating })
  }
  return [...of.values()]
}

function replayBare(reviews: readonly (readonly Review[])[]): number {
  const model = new FSRSAlgorithm(generatorParameters({ enable_short_term: false, enable_fuzz: false }))
  let sum = 0
  for (const fact of reviews) {
    let memory: FSRSState | null = null
    for (const { days, rating } of fact) memory = model.next_state(memory, days, rating)
    sum += memory?.stability ?? 0
  }
  return sum
}

interface Timed {
  /** Milliseconds, the first one as well: it is compiled on the way. */
  readonly samples: readonly number[]
  take(): void
}

function timed(work: () => unknown): Timed {
  const samples: number[] = []
  const take = (): void => {
    const start = performance.now()
    work()
    samples.push(performance.now() - start)
  }
  return { samples, take }
}

/** One after the other, so that all meet the same processor. */
function takeByTurns(works: readonly Timed[], times: number): void {
  for (let time = 0; time < times; time++) for (const work of works) work.take()
}

function single(name: string, samples: readonly number[], bound?: Bound): Figure {
  return { name, unit: 'ms', app: median(samples), samples: { app: samples }, ...(bound === undefined ? {} : { bound }) }
}
