import { describe, expect, it } from 'vitest'
import { meetsDate, readDate, readDateText, sameDate } from '../../src/quiz/read-date.ts'

describe('readDate', () => {
  it.each([
    ['', '', '1618', { year: 1618 }],
    ['', '10', ' 1618 ', { year: 1618, month: 10 }],
    ['26', 'October', '1618', { year: 1618, month: 10, day: 26 }],
    ['26th', 'oct', '1618', { year: 1618, month: 10, day: 26 }],
    ['1', 'Sept.', '1618', { year: 1618, month: 9, day: 1 }],
    ['29', '2', '2000', { year: 2000, month: 2, day: 29 }],
  ])('reads day %j month %j year %j', (day, month, year, date) => {
    expect(readDate({ day, month, year })).toEqual({ kind: 'date', date })
  })

  it.each([
    ['', '', ' ', 'empty'],
    ['', '10', '', 'year-missing'],
    ['26', '', '1618', 'month-missing'],
    ['', '', '18', 'year'],
    ['', '', 'MDCXVIII', 'year'],
    ['', '13', '1618', 'month'],
    ['', '0', '1618', 'month'],
    ['', 'Brumaire', '1618', 'month'],
    ['', 'ju', '1618', 'month'],
    ['0', '10', '1618', 'day'],
    ['x', '10', '1618', 'day'],
    ['31', '4', '1618', 'day'],
    ['29', '2', '1900', 'day'],
  ])('finds in day %j month %j year %j the fault %s', (day, month, year, fault) => {
    expect(readDate({ day, month, year })).toEqual({ kind: 'fault', fault })
  })
})

describe('readDateText', () => {
  it.each([
    ['1618', { year: 1618 }],
    ['October 1618', { year: 1618, month: 10 }],
    ['1618-10', { year: 1618, month: 10 }],
    ['26 October 1618', { year: 1618, month: 10, day: 26 }],
    ['26th of October, 1618', { year: 1618, month: 10, day: 26 }],
    ['October 26, 1618', { year: 1618, month: 10, day: 26 }],
    ['1618-10-26', { year: 1618, month: 10, day: 26 }],
    ['26/10/1618', { year: 1618, month: 10, day: 26 }],
  ])('reads %j', (text, date) => {
    expect(readDateText(text)).toEqual(date)
  })

  it.each(['', 'the harbour', '15 years', '2008–2010', '1,325', '31 April 1618', 'May', '26 October 1618 at noon'])(
    'reads no date in %j',
    (text) => {
      expect(readDateText(text)).toBeNull()
    },
  )
})

describe('comparing dates', () => {
  it('wants every part to be the same, or only those that are expected', () => {
    expect(sameDate({ year: 1618, month: 10 }, { year: 1618, month: 10 })).toBe(true)
    expect(sameDate({ year: 1618, month: 10 }, { year: 1618 })).toBe(false)
    expect(meetsDate({ year: 1618, month: 10 }, { year: 1618 })).toBe(true)
    expect(meetsDate({ year: 1618 }, { year: 1618, month: 10 })).toBe(false)
  })
})
