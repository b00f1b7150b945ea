const DAY_MS = 86_400_000
const HOUR_MS = 3_600_000
const MINUTE_MS = 60_000

/** Hour of the night at which a study day begins, unless the learner chose another. */
const DEFAULT_BOUNDARY = 4

/**
 * The study day of a moment, as days since 1970-01-01 by the learner's calendar: what is studied before the boundary
 * belongs to the day before. `at` in milliseconds since 1970 UTC, `tz` in minutes ahead of UTC, `boundary` in hours.
 */
export function studyDay(at: number, tz: number, boundary: number = DEFAULT_BOUNDARY): number {
  return Math.floor((at + tz * MINUTE_MS - boundary * HOUR_MS) / DAY_MS)
}
