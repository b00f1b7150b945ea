import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isAhead, isLastWeek, mayBegin, newOfDay, type Exam } from '../../../src/memory/exam-plan/exam.ts'
import { readExam } from '../../../src/memory/exam-plan/exam-setting.ts'
import { dayOfIso, isoDay, writeExam } from '../../../src/memory/exam-plan/write-exam.ts'

const day = 100

describe('what may be begun before an exam', () => {
  it.each([
    ['six days before', 60, 94, 3, 'any'],
    ['five days before, core facts left', 60, 95, 3, 'core'],
    ['five days before, all core facts begun', 60, 95, 0, 'none'],
    ['the day before', 60, 99, 0, 'none'],
    ['the day before, set 13 days ahead', 87, 99, 0, 'any'],
    ['the day before, set 14 days ahead', 86, 99, 0, 'none'],
  ] as const)('%s', (_, since, today, coreLeft, expected) => {
    expect(mayBegin({ day, since }, today, coreLeft)).toBe(expected)
  })
})

describe('the days before an exam', () => {
  it.each([
    [92, false],
    [93, true],
    [99, true],
    [100, true],
    [101, false],
  ])('day %s of an exam on day 100: last week %s', (today, expected) => {
    expect(isLastWeek({ day }, today)).toBe(expected)
  })

  it('are over the day after', () => {
    expect([99, 100, 101].map((today) => isAhead({ day }, today))).toEqual([true, true, false])
  })
})

describe('the new part of a day', () => {
  it.each([
    [14, 0, 100, 14],
    [14, 9, 100, 5],
    [14, 14, 100, 4],
    [14, 200, 100, 4],
    [14, 9, 2, 2],
    [1, 5, 10, 0],
  ])('of %s with %s due and %s left is %s', (perDay, due, fresh, expected) => {
    expect(newOfDay(perDay, due, fresh)).toBe(expected)
  })
})

describe('an exam in the journal', () => {
  it('is read as it was written', () => {
    const exams = fc.record({
      day: fc.integer({ min: 0, max: 60_000 }),
      goal: fc.integer({ min: 1, max: 100 }).map((points) => points / 100),
      since: fc.integer({ min: 0, max: 60_000 }),
      perDay: fc.option(fc.integer({ min: 1, max: 200 })),
      without: fc.subarray(['fields', 'liaison', 'summit-2015', 'un-link']).map((ids) => new Set(ids)),
    })
    fc.assert(
      fc.property(exams, (exam: Exam) => {
        expect(readExam(writeExam(exam))).toEqual(exam)
      }),
    )
  })

  it('knows days by their dates, leap days and changes of the clock included', () => {
    for (const iso of ['2024-02-29', '2026-03-29', '2026-10-25', '2026-12-31']) expect(isoDay(dayOfIso(iso) ?? NaN)).toBe(iso)
    expect((dayOfIso('2026-03-30') ?? 0) - (dayOfIso('2026-03-29') ?? 0)).toBe(1)
    expect(dayOfIso('')).toBeNull()
    expect(dayOfIso('2026-02-31x')).toBeNull()
  })
})
