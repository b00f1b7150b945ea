import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { daysIn, readDate } from '../../src/bank/compile/date.ts'
import { overlaps, readSpan, spanOf } from '../../src/bank/compile/span.ts'

describe('a date', () => {
  it.each([
    ['1999', { year: 1999 }],
    ['September 2008', { year: 2008, month: 9 }],
    ['26 October 2018', { year: 2018, month: 10, day: 26 }],
    ['15 Feb. 2019', { year: 2019, month: 2, day: 15 }],
    ['2008-09', { year: 2008, month: 9 }],
    ['2018-10-26', { year: 2018, month: 10, day: 26 }],
    ['29 February 2020', { year: 2020, month: 2, day: 29 }],
  ])('is read from "%s"', (text, date) => {
    expect(readDate(text)).toEqual(date)
  })

  it.each(['', 'early 1990s', '29 February 2019', '31 April 2010', '2010-13', '0 May 2010', 'Ma 2010', '99', '1st May 2010'])(
    'is not read from "%s"',
    (text) => {
      expect(readDate(text)).toBeNull()
    },
  )

  it('reads every day of the calendar in digits as it was written', () => {
    const day = fc.record({ year: fc.integer({ min: 1000, max: 9999 }), month: fc.integer({ min: 1, max: 12 }) })
    fc.assert(
      fc.property(day, fc.nat(30), ({ year, month }, offset) => {
        const date = { year, month, day: 1 + (offset % daysIn(year, month)) }
        const text = new Date(Date.UTC(2000, month - 1, date.day)).toISOString().slice(4, 10)
        expect(readDate(`${year}${text}`)).toEqual(date)
      }),
    )
  })
})

describe('a span of time', () => {
  it('is a whole year, a whole month or a day', () => {
    expect(spanOf({ year: 2010 })).toEqual({ from: 20100101, to: 20101231 })
    expect(spanOf({ year: 2012, month: 2 })).toEqual({ from: 20120201, to: 20120229 })
    expect(readSpan('9 May 2016')).toEqual({ from: 20160509, to: 20160509 })
  })

  it('reaches from one date to another, and never backwards', () => {
    expect(readSpan('2016-05-09/2016-05-10')).toEqual({ from: 20160509, to: 20160510 })
    expect(readSpan('1990 / 1993')).toEqual({ from: 19900101, to: 19931231 })
    expect(readSpan('1993/1990')).toBeNull()
    expect(readSpan('1990/1991/1992')).toBeNull()
    expect(readSpan('1990/soon')).toBeNull()
  })

  it('overlaps what it shares a day with', () => {
    const span = (text: string) => readSpan(text) ?? { from: 0, to: 0 }
    expect(overlaps(span('2015'), span('October 2015'))).toBe(true)
    expect(overlaps(span('2014/2015'), span('2015/2016'))).toBe(true)
    expect(overlaps(span('2014'), span('2015'))).toBe(false)
  })
})
