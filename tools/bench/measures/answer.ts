import type { Bench } from '../bench.ts'
import { inEmptyProfile } from '../browser.ts'
import { comparison, type Figure } from '../figure.ts'
import { Learner } from '../learner.ts'
import { ProbedPage, type AnswerTiming } from '../probed-page.ts'
import { median, quantile } from '../statistics.ts'

const MOST_TIMES_RAW = 5
/** Time for the page to come to rest between two answers, in milliseconds. */
const REST_MS = 150
/** As long as a finger stays on a button, in milliseconds: what pressing it draws is drawn by the time it is released. */
const PRESS_MS = 80

interface Timed extends AnswerTiming {
  /** One raw put of a text as long as the answer's, right after it. */
  readonly raw: number
}

/** A session of real clicks: how soon the feedback stands there, and how soon the answer is accepted. */
export async function measureAnswers(bench: Bench): Promise<Figure[]> {
  const timed = await inEmptyProfile(async (context) => {
    const probed = await ProbedPage.open(context, bench.built.probe)
    await probed.go(bench.app.address)
    return answerMany(probed, bench.answers)
  })
  return [
    tail('answer: frame with the feedback, 1 is the next (p95)', 'frames', timed.map(({ frames }) => frames), 1),
    tail('answer: feedback painted (p95)', 'ms', timed.map(({ painted }) => painted)),
    {
      ...comparison(
        'answer: accepted (p50), against a raw put',
        timed.map(({ accepted }) => accepted),
        timed.map(({ raw }) => raw),
        { kind: 'ratio', value: MOST_TIMES_RAW },
      ),
      note: `the write was asked for after ${median(timed.map(({ asked }) => asked)).toFixed(1)} ms (p50)`,
    },
  ]
}

async function answerMany(probed: ProbedPage, count: number): Promise<Timed[]> {
  const learner = new Learner(probed.page)
  await learner.startAll()
  const timed: Timed[] = []
  while (timed.length < count) {
    const button = await learner.prepareAnswer()
    const timing = await probed.answer(() => button.click({ delay: PRESS_MS }))
    await probed.page.waitForTimeout(REST_MS)
    timed.push({ ...timing, raw: await probed.rawPut(timing.size) })
    if (!(await learner.goOn())) await learner.more()
  }
  return timed
}

function tail(name: string, unit: Figure['unit'], samples: readonly number[], most?: number): Figure {
  return {
    name,
    unit,
    app: quantile(samples, 0.95),
    ...(most === undefined ? {} : { bound: { kind: 'most', value: most } }),
    samples: { app: samples },
  }
}
