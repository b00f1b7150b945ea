import { describe, expect, it } from 'vitest'
import { studyDay } from '../../src/memory/day.ts'

/** The day number of a calendar date. */
function day(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / 86_400_000
}

describe('studyDay', () => {
  it.each([
    ['an afternoon in Greenwich', '2026-02-16T15:00:00Z', 0, 4, '2026-02-16'],
    ['a minute before the boundary', '2026-02-16T03:59:59Z', 0, 4, '2026-02-15'],
    ['the boundary itself', '2026-02-16T04:00:00Z', 0, 4, '2026-02-16'],
    ['after midnight, still the evening before', '2026-02-16T00:30:00Z', 0, 4, '2026-02-15'],
    ['a boundary at midnight', '2026-02-16T00:00:00Z', 0, 0, '2026-02-16'],
    ['a late boundary', '2026-02-16T07:59:00Z', 0, 8, '2026-02-15'],
    ['Auckland, already tomorrow by UTC', '2026-02-15T20:00:00Z', 780, 4, '2026-02-16'],
    ['Honolulu, still yesterday by UTC', '2026-02-17T05:00:00Z', -600, 4, '2026-02-16'],
    ['Kathmandu, not a whole hour', '2026-02-15T22:14:59Z', 345, 4, '2026-02-15'],
    ['Kathmandu, on its boundary', '2026-02-15T22:15:00Z', 345, 4, '2026-02-16'],
    ['before 1970', '1969-12-31T03:00:00Z', 0, 4, '1969-12-30'],
  ])('%s', (_, at, tz, boundary, expected) => {
    expect(studyDay(Date.parse(at), tz, boundary)).toBe(day(expected))
  })

  it('begins at four by default', () => {
    expect(studyDay(Date.parse('2026-02-16T03:59:00Z'), 0)).toBe(day('2026-02-15'))
  })

  it.each([
    ['spring, Berlin: the night has 23 hours', '2026-03-28T20:00:00Z', 60, '2026-03-29T18:00:00Z', 120, 1],
    ['spring: 01:30 and 03:30 are both the evening before', '2026-03-29T00:30:00Z', 60, '2026-03-29T01:30:00Z', 120, 0],
    ['spring: on the day after at four', '2026-03-28T20:00:00Z', 60, '2026-03-29T02:00:00Z', 120, 1],
    ['autumn, Berlin: the night has 25 hours', '2026-10-24T18:00:00Z', 120, '2026-10-25T19:00:00Z', 60, 1],
    ['autumn: 02:30 comes twice, on one study day', '2026-10-25T00:30:00Z', 120, '2026-10-25T01:30:00Z', 60, 0],
    ['autumn: the hour before four is still the day before', '2026-10-24T18:00:00Z', 120, '2026-10-25T02:59:00Z', 60, 0],
  ])('%s', (_, first, firstTz, second, secondTz, days) => {
    expect(studyDay(Date.parse(second), secondTz, 4) - studyDay(Date.parse(first), firstTz, 4)).toBe(days)
  })
})
