import type { PartialDate } from '../bank.ts'

const MONTHS = [
  'january', 'february', 'march', 'april', 'may', 'june',
  'july', 'august', 'september', 'october', 'november', 'december',
]

/**
 * Reads a date in prose (`1999`, `September 2008`, `26 October 2018`, months also by three letters) or in digits
 * (`2008-09`, `2018-10-26`). Null where the text is not such a date or the day does not exist.
 */
export function readDate(text: string): PartialDate | null {
  const date = readDigits(text) ?? readProse(text)
  return date !== null && exists(date) ? date : null
}

function readDigits(text: string): PartialDate | null {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text)
  return match === null ? null : partial(match[1], match[2], match[3])
}

function readProse(text: string): PartialDate | null {
  const match = /^(?:(\d{1,2}) )?([a-z]+)\.? (\d{4})$/i.exec(text)
  if (match === null) return null
  const name = (match[2] ?? '').toLowerCase()
  const month = MONTHS.findIndex((full) => full === name || (name.length >= 3 && full.slice(0, name.length) === name))
  return month === -1 ? null : partial(match[3], String(month + 1), match[1])
}

function partial(year: string | undefined, month: string | undefined, day: string | undefined): PartialDate {
  return {
    year: Number(year),
    ...(month === undefined ? {} : { month: Number(month) }),
    ...(day === undefined ? {} : { day: Number(day) }),
  }
}

function exists({ year, month, day }: PartialDate): boolean {
  if (month === undefined) return true
  return month >= 1 && month <= 12 && (day === undefined || (day >= 1 && day <= daysIn(year, month)))
}

/** Days of a month, 28..31. Month 1..12. */
export function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}
