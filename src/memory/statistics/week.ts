const WEEK = 7
/** 1 January 1970, day 0, was a Thursday. */
const THURSDAY = 3

/** The Monday of a study day's week. */
export function mondayOf(day: number): number {
  return day - ((((day + THURSDAY) % WEEK) + WEEK) % WEEK)
}

/** The Mondays of so many weeks, ascending, the last one that of `day`. */
export function weeksUntil(day: number, count: number): readonly number[] {
  const last = mondayOf(day)
  return Array.from({ length: count }, (_, index) => last - WEEK * (count - 1 - index))
}
