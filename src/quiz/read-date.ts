import type { PartialDate } from '../bank/bank.ts'
import { daysIn } from '../bank/compile/date.ts'

/** What was typed into the three fields of a date; unknown parts are empty. */
export interface DateFields {
  readonly day: string
  readonly month: string
  readonly year: string
}

/**
 * Why a date cannot be read. `empty`: nothing was given; `year-missing`: a month or day without a year;
 * `month-missing`: a day without a month; `year`, `month`, `day`: that part is no such thing.
 */
export type DateFault = 'empty' | 'year-missing' | 'month-missing' | 'year' | 'month' | 'day'

export type DateReading =
  | { readonly kind: 'date'; readonly date: PartialDate }
  | { readonly kind: 'fault'; readonly fault: DateFault }

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
] as const

const SHORTEST_MONTH_NAME = 3

/**
 * Reads the fields of a date. The year has three or four digits, the month is a number 1..12 or an English name or
 * its beginning, the day must exist in that month.
 */
export function readDate(fields: DateFields): DateReading {
  const day = fields.day.trim()
  const month = fields.month.trim()
  const year = fields.year.trim()
  if (day === '' && month === '' && year === '') return fault('empty')
  if (year === '') return fault('year-missing')
  if (!/^\d{3,4}$/.test(year)) return fault('year')
  if (month === '') return day === '' ? dateOf({ year: Number(year) }) : fault('month-missing')
  const monthNumber = readMonth(month)
  if (monthNumber === null) return fault('month')
  if (day === '') return dateOf({ year: Number(year), month: monthNumber })
  const dayNumber = readDay(day)
  if (dayNumber === null || dayNumber > daysIn(Number(year), monthNumber)) return fault('day')
  return dateOf({ year: Number(year), month: monthNumber, day: dayNumber })
}

/**
 * Reads a date written as a text: `2010`, `October 2018`, `26 October 2018`, `October 26, 2018`, `26.10.2018`
 * (day first), `2018-10-26`. Null where the text is anything else.
 */
export function readDateText(text: string): PartialDate | null {
  const fields = splitDate(text)
  if (fields === null) return null
  const reading = readDate(fields)
  return reading.kind === 'date' ? reading.date : null
}

/** Whether two dates are the same in every part that both or either of them name. */
export function sameDate(a: PartialDate, b: PartialDate): boolean {
  return a.year === b.year && a.month === b.month && a.day === b.day
}

/** Whether `date` names everything that `expected` names, with the same values; it may say more. */
export function meetsDate(date: PartialDate, expected: PartialDate): boolean {
  return (
    date.year === expected.year &&
    (expected.month === undefined || date.month === expected.month) &&
    (expected.day === undefined || date.day === expected.day)
  )
}

function splitDate(text: string): DateFields | null {
  const parts = text
    .trim()
    .split(/[\s,./–-]+/u)
    .filter((part) => part !== '' && part.toLowerCase() !== 'of')
  if (isGroupedNumber(parts)) return null
  const [first = '', second = '', third = ''] = parts
  if (parts.length === 1) return { year: first, month: '', day: '' }
  if (parts.length === 2) {
    const [year, month] = isYear(first) ? [first, second] : [second, first]
    return { year, month, day: '' }
  }
  if (parts.length !== 3) return null
  if (isYear(first)) return { year: first, month: second, day: third }
  return /\d/.test(first) ? { day: first, month: second, year: third } : { day: second, month: first, year: third }
}

/** Digits in parts, none of four digits, are a number such as `1,325`, and no month of the year 325. */
function isGroupedNumber(parts: readonly string[]): boolean {
  return parts.length > 1 && parts.every((part) => /^\d+$/.test(part)) && !parts.some((part) => part.length === 4)
}

function isYear(part: string): boolean {
  return /^\d{3,4}$/.test(part)
}

function readMonth(text: string): number | null {
  if (/^\d{1,2}$/.test(text)) {
    const number = Number(text)
    return number >= 1 && number <= MONTHS.length ? number : null
  }
  const name = text.toLowerCase().replace(/\.$/, '')
  if (name.length < SHORTEST_MONTH_NAME) return null
  const index = MONTHS.findIndex((month) => month.startsWith(name))
  return index === -1 ? null : index + 1
}

function readDay(text: string): number | null {
  const digits = /^(\d{1,2})(?:st|nd|rd|th)?$/i.exec(text)?.[1]
  const day = Number(digits ?? 0)
  return day >= 1 ? day : null
}

function dateOf(date: PartialDate): DateReading {
  return { kind: 'date', date }
}

function fault(kind: DateFault): DateReading {
  return { kind: 'fault', fault: kind }
}
