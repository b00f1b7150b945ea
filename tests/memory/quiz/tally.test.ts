import { describe, expect, it } from 'vitest'
import type { Line } from '../../../src/journal/line.ts'
import { isRight, missedIn } from '../../../src/memory/quiz/fact-scores.ts'
import { tallyOf } from '../../../src/memory/quiz/tally.ts'
import { noonOf } from '../lines.ts'
import { DAY, smallResult } from './small.ts'

const FOUR = [
  { fact: 0, score: 1 },
  { fact: 1, score: 0.5 },
  { fact: 2, score: 0 },
  { fact: 3, score: null },
]

describe('what a quiz amounts to', () => {
  it('worked by hand: one right, one in part, one wrong, one open is 37.5 %', () => {
    const tally = tallyOf(smallResult(FOUR))
    expect(tally).toMatchObject({ questions: 4, right: 1, partly: 1, wrong: 1, unanswered: 1, lost: 0, score: 0.375, reached: false })
    // Wilson: z = 1.2816, n = 4, p = 0.375. z² = 1.6425; centre (0.375 + 0.2053) / 1.4106 = 0.4114;
    // spread 1.2816 · √(0.05859 + 0.02566) / 1.4106 = 0.2637.
    expect(tally.range.low).toBeCloseTo(0.1477, 3)
    expect(tally.range.high).toBeCloseTo(0.6751, 3)
  })

  it('misses what was not right, what is open included', () => {
    expect(missedIn(smallResult(FOUR).questions)).toEqual(['fact-1', 'fact-2', 'fact-3'])
    expect(smallResult(FOUR).questions.map(isRight)).toEqual([true, false, false, false])
  })

  it.each([
    [[1, 1, 1, 1, 0], true],
    [[0.8, 0.8, 0.8], true],
    [[0.7, 0.9, 0.8], true],
    [[1, 1, 0], false],
  ])('with scores of %j it is %s that 80 %% are reached, whatever the rounding', (scores, reached) => {
    const asked = scores.map((score, fact) => ({ fact, score }))
    expect(tallyOf(smallResult(asked)).reached).toBe(reached)
  })

  it('counts what was counted as right later', () => {
    const regrade: Line = { id: 'tester-000901', at: noonOf(DAY) + 901, tz: 0, do: 'regrade', q: 'small-2', score: 1, rating: 3 }
    expect(tallyOf(smallResult(FOUR, [regrade]))).toMatchObject({ right: 2, wrong: 0, score: 0.625 })
  })

  it('keeps the score that the quiz ended with where an answer is not there any more', () => {
    const undo: Line = { id: 'tester-000901', at: noonOf(DAY) + 901, tz: 0, do: 'undo', q: 'small-0' }
    expect(tallyOf(smallResult(FOUR, [undo]))).toMatchObject({ right: 0, lost: 1, score: 0.375 })
  })

  it('knows what was flagged', () => {
    const { questions } = smallResult(FOUR, [], { flagged: [1, 3] })
    expect(questions.map(({ flagged }) => flagged)).toEqual([false, true, false, true])
  })
})
