import { describe, expect, it } from 'vitest'
import { fold } from '../../src/journal/fold.ts'
import type { Line } from '../../src/journal/line.ts'
import { blindChance, historiesOf } from '../../src/memory/histories.ts'
import { PUBLISHED } from '../../src/memory/fsrs.ts'
import { replay, trialsOf } from '../../src/memory/replay.ts'
import { makeReducer } from '../../src/memory/schedule.ts'
import { answerLine } from './lines.ts'

const KEY = 'harbour/fact-0'
const folded = (lines: readonly Line[]) => fold(makeReducer({ boundary: 4 }), lines)
const stepsOf = (lines: readonly Line[]) => historiesOf(folded(lines), KEY, 4).flatMap(({ steps }) => steps)

/** An answer at a moment that a clock in a zone shows. */
function at(iso: string, tz: number, number: number) {
  return { ...answerLine(0, number), at: Date.parse(`${iso}Z`) - tz * 60_000, tz }
}

describe('histories', () => {
  it('end where the schedule’s own fold ends, whatever happened', () => {
    const lines: Line[] = [
      answerLine(10, 0, { score: 0, rating: 1 }),
      answerLine(10, 1),
      answerLine(11, 2),
      answerLine(14, 3, { rating: 0 }),
      answerLine(15, 4, { rating: 4 }),
      answerLine(40, 5, { score: 0, rating: 1, sure: 'sure' }),
      answerLine(41, 6, { rating: 2 }),
    ]
    const memory = folded(lines).facts.get(KEY)
    const held = replay(stepsOf(lines), PUBLISHED)
    expect(held).toEqual({ stability: memory?.stability, difficulty: memory?.difficulty, lastDay: memory?.lastDay })
  })

  it('leave repeats of a day out, and begin anew at a reset', () => {
    const reset: Line = { id: 'tester-000009', at: answerLine(12, 9).at, tz: 0, do: 'reset', bank: 'harbour', fact: 'fact-0' }
    const lines = [answerLine(10, 0), answerLine(10, 1), answerLine(11, 2), reset, answerLine(13, 10)]
    const histories = historiesOf(folded(lines), KEY, 4)
    expect(histories.map(({ steps, ended }) => [steps.map(({ day }) => day), ended])).toEqual([[[10, 11], true], [[13], false]])
  })

  it('never fall: a clock that was set back gives no negative interval', () => {
    const days = stepsOf([answerLine(20, 0), answerLine(25, 1), { ...answerLine(22, 2), id: 'other-000001' }]).map(({ day }) => day)
    expect(days).toEqual([...days].sort((a, b) => a - b))
    for (const { foretold } of trialsOf({ steps: stepsOf([answerLine(25, 1), answerLine(20, 2)]), ended: false }, PUBLISHED)) {
      expect(foretold).toBeLessThanOrEqual(1)
    }
  })

  it('make a trial of no first answer, no repeat and no lucky guess', () => {
    const steps = stepsOf([answerLine(10, 0), answerLine(12, 1), answerLine(12, 2), answerLine(15, 3, { rating: 0 }), answerLine(18, 4, { score: 0, rating: 1 })])
    const trials = trialsOf({ steps, ended: false }, PUBLISHED)
    expect(trials.map(({ day, right, young }) => [day, right, young])).toEqual([[12, true, true], [18, false, false]])
  })

  it.each([
    ['spring, Brussels', [['2026-03-28T20:00', 60], ['2026-03-29T20:00', 120], ['2026-03-30T20:00', 120]]],
    ['autumn, Brussels', [['2026-10-24T20:00', 120], ['2026-10-25T20:00', 60], ['2026-10-26T20:00', 60]]],
    ['a flight to New York', [['2026-05-01T20:00', 120], ['2026-05-02T20:00', -240], ['2026-05-03T20:00', -240]]],
  ] as const)('lose no day when the clock changes: %s', (_, moments) => {
    const days = stepsOf(moments.map(([iso, tz], number) => at(iso, tz, number))).map(({ day }) => day)
    const [first = 0] = days
    expect(days.map((day) => day - first)).toEqual([0, 1, 2])
  })

  it('count the night before the boundary as the day before', () => {
    const moments = [at('2026-03-29T01:30', 60, 0), at('2026-03-29T03:59', 120, 1), at('2026-03-29T04:01', 120, 2)]
    expect(stepsOf(moments).length).toBe(2)
  })
})

describe('blind picking', () => {
  it.each([
    ['choice', ['a', 'b', 'c', 'd'], 0.25],
    ['choice', undefined, 0.25],
    ['true-false', undefined, 0.5],
    ['cloze', ['a', 'b'], 0.5],
    ['cloze', undefined, 0],
    ['short', undefined, 0],
    ['hologram', undefined, 0],
  ] as const)('in %s of %s is right %s of the time', (form, opts, chance) => {
    expect(blindChance({ form, ...(opts === undefined ? {} : { opts }) })).toBe(chance)
  })
})
