import type { PartialDate } from '../bank.ts'
import { daysIn, readDate } from './date.ts'

/** A stretch of time by its first and last day, both as the number yyyymmdd. */
export interface Span {
  readonly from: number
  readonly to: number
}

/** The days that a partial date may mean: all of a year or a month, or the one day. */
export function spanOf({ year, month, day }: PartialDate): Span {
  const firstMonth = month ?? 1
  const lastMonth = month ?? 12
  return {
    from: year * 10_000 + firstMonth * 100 + (day ?? 1),
    to: year * 10_000 + lastMonth * 100 + (day ?? daysIn(year, lastMonth)),
  }
}

/** Reads `2010`, `2008-09`, a date in prose, or two of these joined by `/`. Null where it is none or runs backwards. */
export function readSpan(text: string): Span | null {
  const [first = '', last = first, ...more] = text.split('/').map((part) => part.trim())
  const from = readDate(first)
  const to = readDate(last)
  if (from === null || to === null || more.length > 0) return null
  const span = { from: spanOf(from).from, to: spanOf(to).to }
  return span.from <= span.to ? span : null
}

/** Whether two spans share a day, so that neither is known to be the earlier. */
export function overlaps(a: Span, b: Span): boolean {
  return a.from <= b.to && b.from <= a.to
}
