import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { answersNewestFirst } from '../../../src/journal/fold.ts'
import { calendarTally } from '../../../src/memory/statistics/calendar.ts'
import { countFigures } from '../../../src/memory/statistics/figures.ts'
import { practiceWeeks } from '../../../src/memory/statistics/study-time.ts'
import { mondayOf, weeksUntil } from '../../../src/memory/statistics/week.ts'
import { anyLines } from '../../journal/arbitrary-lines.ts'
import { harbourBank } from '../bank.ts'
import { answerLine } from '../lines.ts'
import { BOUNDARY, foldLines, tallied } from './tell.ts'

const BANK = harbourBank(4)
const HOUR = 3_600_000
/** 16 February 2026, a Monday. */
const MONDAY = 20_500

describe('the calendar', () => {
  it('counts answers and their time by study day', () => {
    const lines = [
      answerLine(MONDAY, 1, { ms: 10_000 }),
      answerLine(MONDAY, 2, { ms: 20_000, fact: 'fact-1' }),
      answerLine(MONDAY + 2, 3, { ms: 5_000 }),
    ]
    expect(tallied(calendarTally(), lines)).toEqual([
      { day: MONDAY, answers: 2, ms: 30_000 },
      { day: MONDAY + 2, answers: 1, ms: 5_000 },
    ])
  })

  it('is empty without answers', () => {
    expect(tallied(calendarTally(), [])).toEqual([])
  })

  it('takes two minutes at most of one question, and nothing below 0', () => {
    const lines = [answerLine(MONDAY, 1, { ms: 3_600_000 }), answerLine(MONDAY, 2, { ms: -5 })]
    expect(tallied(calendarTally(), lines)).toEqual([{ day: MONDAY, answers: 2, ms: 120_000 }])
  })

  it('counts the time of a question that asks several facts once, and the answers each', () => {
    const lines = ['fact-0', 'fact-1', 'fact-2'].map((fact, n) => answerLine(MONDAY, n, { fact, form: 'match', q: 'one', ms: 30_000 }))
    expect(tallied(calendarTally(), lines)).toEqual([{ day: MONDAY, answers: 3, ms: 30_000 }])
  })

  it('leaves out what was undone and keeps what was answered before a reset', () => {
    const reset = { id: 'tester-000009', at: MONDAY * 24 * HOUR + 15 * HOUR, tz: 0, do: 'reset', bank: 'harbour', fact: 'fact-0' } as const
    const undo = { id: 'tester-000010', at: MONDAY * 24 * HOUR + 16 * HOUR, tz: 0, do: 'undo', q: 'q-2' } as const
    const lines = [answerLine(MONDAY, 1), answerLine(MONDAY, 2, { fact: 'fact-1' }), reset, undo]
    expect(tallied(calendarTally(), lines)).toEqual([{ day: MONDAY, answers: 1, ms: 9_000 }])
  })

  it('counts a night’s answers to the day before, by the learner’s own clock', () => {
    const at = (MONDAY + 1) * 24 * HOUR + 2 * HOUR
    const beforeFour = { ...answerLine(MONDAY, 1), at, tz: 60 }
    const afterFour = { ...answerLine(MONDAY, 2), at: at + HOUR, tz: 60 }
    expect(tallied(calendarTally(), [beforeFour, afterFour]).map(({ day, answers }) => [day, answers])).toEqual([
      [MONDAY, 1],
      [MONDAY + 1, 1],
    ])
  })

  /** Brussels: on 29 March 2026 the clock goes from 2 to 3, on 25 October from 3 back to 2. */
  it.each([
    ['forward', Date.UTC(2026, 2, 28), 60, 120],
    ['back', Date.UTC(2026, 9, 24), 120, 60],
  ])('loses and doubles no day when the clock goes %s', (_, saturday, before, after) => {
    const day = saturday / (24 * HOUR)
    const local = (date: number, hour: number, tz: number) => saturday + date * 24 * HOUR + (hour - tz / 60) * HOUR
    const lines = [
      { ...answerLine(day, 1), at: local(0, 23, before), tz: before },
      { ...answerLine(day, 2), at: local(1, 1, before), tz: before },
      { ...answerLine(day, 3), at: local(1, 3.5, after), tz: after },
      { ...answerLine(day, 4), at: local(1, 4.5, after), tz: after },
      { ...answerLine(day, 5), at: local(2, 12, after), tz: after },
    ]
    expect(tallied(calendarTally(), lines).map((one) => [one.day - day, one.answers])).toEqual([
      [0, 3],
      [1, 1],
      [2, 1],
    ])
  })

  it('counts by the zone of each answer when the learner travels', () => {
    const noonUtc = MONDAY * 24 * HOUR + 12 * HOUR
    const auckland = { ...answerLine(MONDAY, 1), at: noonUtc, tz: 13 * 60 }
    const honolulu = { ...answerLine(MONDAY, 2), at: noonUtc + HOUR, tz: -10 * 60 }
    expect(tallied(calendarTally(), [auckland, honolulu])).toEqual([
      { day: MONDAY - 1, answers: 1, ms: 9_000 },
      { day: MONDAY, answers: 1, ms: 9_000 },
    ])
  })

  it('does not keep a day that a clock set forward made up', () => {
    const ahead = { ...answerLine(MONDAY, 1), at: (MONDAY + 400) * 24 * HOUR }
    const right = answerLine(MONDAY, 2)
    expect(tallied(calendarTally(), [ahead, right]).map(({ day, answers }) => [day, answers])).toEqual([[MONDAY, 2]])
  })

  it('adds up to the answers that count, whatever the journal holds', () => {
    fc.assert(
      fc.property(anyLines, (lines) => {
        const folded = foldLines(lines)
        const counted = [...answersNewestFirst(folded)].length
        const days = tallied(calendarTally(), lines)
        expect(days.reduce((sum, { answers }) => sum + answers, 0)).toBe(counted)
        expect(days.every(({ ms }) => ms >= 0)).toBe(true)
        const walk = countFigures(BANK, folded, { boundary: BOUNDARY })
        let step = walk.next()
        while (step.done !== true) step = walk.next()
        expect(step.value.answers).toBe(counted)
      }),
    )
  })
})

describe('weeks', () => {
  it('begin on Monday', () => {
    expect(mondayOf(MONDAY)).toBe(MONDAY)
    expect(mondayOf(MONDAY + 6)).toBe(MONDAY)
    expect(mondayOf(MONDAY + 7)).toBe(MONDAY + 7)
    expect(mondayOf(0)).toBe(-3)
    expect(weeksUntil(MONDAY + 3, 2)).toEqual([MONDAY - 7, MONDAY])
  })

  it('sum what their days hold, those without practice too', () => {
    const days = [
      { day: MONDAY - 1, answers: 4, ms: 60_000 },
      { day: MONDAY + 7, answers: 2, ms: 10_000 },
      { day: MONDAY + 9, answers: 3, ms: 20_000 },
    ]
    expect(practiceWeeks(days, MONDAY + 9, 3)).toEqual([
      { monday: MONDAY - 7, answers: 4, ms: 60_000, days: 1 },
      { monday: MONDAY, answers: 0, ms: 0, days: 0 },
      { monday: MONDAY + 7, answers: 5, ms: 30_000, days: 2 },
    ])
  })
})
