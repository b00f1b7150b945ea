import { describe, expect, it } from 'vitest'
import { fold, foldMore } from '../../src/journal/fold.ts'
import { walkReport } from '../../src/journal/import-report.ts'
import { makeLineId } from '../../src/journal/line-id.ts'
import type { Line } from '../../src/journal/line.ts'
import { walked } from '../../src/memory/walk.ts'
import { answerBody } from '../storage/bodies.ts'
import { remember } from './arbitrary-lines.ts'

const LEARNER = 'abcdefghij'
const MADE = 1_771_236_000_000

function answers(count: number): readonly Line[] {
  const stamp = (n: number) => ({ id: makeLineId('w1', n + 1), at: MADE + n, tz: 0 })
  return [...Array(count).keys()].map((n) => ({ ...stamp(n), ...answerBody(`q${n}`) }))
}

describe('the report of an import', () => {
  it('says what the file holds and what of it is new', () => {
    const here = fold(remember, answers(3))
    const report = walked(walkReport({ learner: LEARNER, made: MADE, lines: answers(5) }, here, LEARNER, 'i1'))
    const { plan, ...said } = report
    expect(said).toEqual({
      otherLearner: false, made: MADE, answers: 5, facts: 1, first: MADE, last: MADE + 4, fresh: 2, known: 3, back: 0,
    })
    expect(plan.bodies).toEqual([
      { do: 'import', batch: 'i1', from: LEARNER, made: MADE, took: ['w1-000004..000005'] },
    ])
  })

  it('names thousands of lines as one run, and tells the same where the journal grows meanwhile', () => {
    const here = fold(remember, answers(3))
    const walk = walkReport({ learner: LEARNER, made: MADE, lines: answers(5_000) }, here, LEARNER, 'i1')
    let steps = 0
    let step = walk.next()
    for (; step.done !== true; step = walk.next()) {
      steps += 1
      const id = makeLineId('w2', steps)
      if (steps % 100 === 0) foldMore(here, remember, [{ id, at: MADE, tz: 0, ...answerBody('meanwhile') }])
    }
    expect(steps).toBeGreaterThan(5_000)
    expect(step.value).toMatchObject({ answers: 5_000, fresh: 4_997, known: 3 })
    expect(step.value.plan.bodies).toMatchObject([{ took: ['w1-000004..005000'] }])
  })

  it('tells another learner’s file apart', () => {
    const report = walked(walkReport({ learner: 'someoneelse', made: MADE, lines: [] }, fold(remember, []), LEARNER, 'i1'))
    expect(report).toMatchObject({ otherLearner: true, answers: 0, first: null, last: null })
  })
})
