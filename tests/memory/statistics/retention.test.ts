import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { byFormTally, formGap } from '../../../src/memory/statistics/by-form.ts'
import { hardToKeepTally } from '../../../src/memory/statistics/hard-to-keep.ts'
import { retentionTally } from '../../../src/memory/statistics/retention.ts'
import { keptOfAll } from '../../../src/memory/statistics/share.ts'
import { toldOf } from '../../../src/memory/statistics/told.ts'
import { anyLines } from '../../journal/arbitrary-lines.ts'
import { answerLine, noonOf } from '../lines.ts'
import { BOUNDARY, foldLines, tallied } from './tell.ts'

const MONDAY = 20_500
const missed = { score: 0, rating: 1 } as const

describe('what an answer tells', () => {
  const turnsOf = (lines: Parameters<typeof foldLines>[0]) =>
    [...toldOf(foldLines(lines), 'harbour/fact-0', { boundary: BOUNDARY })].map(({ turn, day }) => [day - MONDAY, turn])

  it('the first one starts a fact, the first of a later day reviews it, the rest repeat', () => {
    const lines = [answerLine(MONDAY, 1), answerLine(MONDAY, 2), answerLine(MONDAY + 3, 3), answerLine(MONDAY + 3, 4, missed)]
    expect(turnsOf(lines)).toEqual([
      [0, 'first'],
      [0, 'repeat'],
      [3, 'review'],
      [3, 'repeat'],
    ])
  })

  it('foretells a review as memory does: about 0.9 when its stability in days has passed', () => {
    const [first, second] = toldOf(foldLines([answerLine(MONDAY, 1), answerLine(MONDAY + 2, 2)]), 'harbour/fact-0', { boundary: BOUNDARY })
    expect(first?.foretold).toBeNull()
    // The stability after a first Good is 2.3065 days in FSRS-6.
    expect(second?.foretold).toBeCloseTo(0.91, 2)
  })

  it('a later answer of an earlier day, by a zone far to the west, is a repeat and no negative interval', () => {
    const honolulu = { ...answerLine(MONDAY, 2), at: noonOf(MONDAY) + 3_600_000, tz: -600 }
    const turns = turnsOf([{ ...answerLine(MONDAY, 1), tz: 780 }, honolulu, answerLine(MONDAY + 1, 3)])
    expect(turns).toEqual([
      [0, 'first'],
      [-1, 'repeat'],
      [1, 'review'],
    ])
  })

  it('a clock that was set forward for a while makes no long interval', () => {
    const ahead = { ...answerLine(MONDAY + 400, 2) }
    expect(turnsOf([answerLine(MONDAY, 1), ahead, answerLine(MONDAY + 2, 3)])).toEqual([
      [0, 'first'],
      [2, 'review'],
      [2, 'repeat'],
    ])
  })

  it('nothing foretold is negative or above 1, whatever the journal holds', () => {
    fc.assert(
      fc.property(anyLines, (lines) => {
        const folded = foldLines(lines)
        for (const fact of folded.ledger.facts) {
          for (const { turn, foretold } of toldOf(folded, fact, { boundary: BOUNDARY })) {
            expect(foretold === null).toBe(turn !== 'review')
            if (foretold !== null) expect(foretold >= 0 && foretold <= 1).toBe(true)
          }
        }
      }),
    )
  })
})

describe('retention', () => {
  const lines = [
    answerLine(MONDAY, 1),
    answerLine(MONDAY, 2, { fact: 'fact-1' }),
    // Reviews of the first week: one right, one missed; the repeat does not count.
    answerLine(MONDAY + 3, 3),
    answerLine(MONDAY + 3, 4, { fact: 'fact-1', ...missed }),
    answerLine(MONDAY + 3, 5, { fact: 'fact-1' }),
    // Of the second week: both right.
    answerLine(MONDAY + 8, 6),
    answerLine(MONDAY + 8, 7, { fact: 'fact-1', score: 0.8 }),
  ]

  it('is the share of reviews that was passed, week by week', () => {
    const weeks = tallied(retentionTally(), lines)
    expect(weeks.map(({ monday, reviews, passed, share }) => [monday, reviews, passed, share])).toEqual([
      [MONDAY, 2, 1, 0.5],
      [MONDAY + 7, 2, 2, 1],
    ])
    expect(keptOfAll(weeks)).toMatchObject({ reviews: 4, passed: 3, share: 0.75 })
    expect(keptOfAll([])).toBeNull()
  })

  it('has a range that holds its share and narrows with more reviews', () => {
    const kept = (reviews: number) =>
      keptOfAll([{ reviews, passed: reviews * 0.8, share: 0.8, low: 0, high: 1, foretold: 0.9 }]) ?? expect.fail()
    // Wilson, 90 %: 32 of 40.
    expect(kept(40).low).toBeCloseTo(0.6785, 4)
    expect(kept(40).high).toBeCloseTo(0.8835, 4)
    expect(kept(400).high - kept(400).low).toBeLessThan(kept(40).high - kept(40).low)
  })

  it('stands by form, those without a review and unknown ones left out', () => {
    const forms = tallied(byFormTally(), [...lines, answerLine(MONDAY + 20, 8, { form: 'cloze' }), answerLine(MONDAY + 40, 9, { form: 'sung' })])
    expect(forms.map(({ form, reviews, passed }) => [form, reviews, passed])).toEqual([
      ['choice', 4, 3],
      ['cloze', 1, 1],
    ])
  })

  it('calls for attention where forms lie more than ten points apart, once there are enough reviews', () => {
    const form = (name: 'choice' | 'short' | 'card', reviews: number, share: number) => ({
      ...{ form: name, reviews, passed: reviews * share, share, low: 0, high: 1, foretold: 0.9 },
    })
    expect(formGap([form('choice', 100, 0.9), form('short', 20, 0.8)])?.wide).toBe(false)
    expect(formGap([form('choice', 100, 0.91), form('short', 20, 0.8)])).toMatchObject({ wide: true, least: { form: 'short' }, most: { form: 'choice' } })
    expect(formGap([form('choice', 100, 0.9), form('short', 19, 0.1)])).toBeNull()
    expect(formGap([])).toBeNull()
  })
})

describe('what is hard to keep', () => {
  it('was missed four times or more', () => {
    const of = (place: number, misses: number) => [
      ...Array.from({ length: misses }, (_, n) => answerLine(MONDAY + n, n * 10 + place, { fact: `fact-${place}`, ...missed })),
      answerLine(MONDAY + 30, 300 + place, { fact: `fact-${place}` }),
    ]
    expect(tallied(hardToKeepTally(), [...of(1, 3), ...of(2, 4), ...of(3, 6)])).toEqual([
      { fact: 'harbour/fact-3', misses: 6, answers: 7, lastMiss: MONDAY + 5 },
      { fact: 'harbour/fact-2', misses: 4, answers: 5, lastMiss: MONDAY + 3 },
    ])
  })
})
