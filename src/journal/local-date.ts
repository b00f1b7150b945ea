const MINUTE_MS = 60_000

/**
 * The calendar day of a moment where the learner was, such as `2026-02-16`; empty where the clock was beyond any
 * calendar. `at` in milliseconds since 1970 UTC, `tz` in minutes ahead of UTC.
 */
export function localDate(at: number, tz: number): string {
  return localMoment(at, tz).slice(0, 10)
}

/** The same with the time of day, such as `2026-02-16 14:05`. */
export function localMoment(at: number, tz: number): string {
  const moment = new Date(at + tz * MINUTE_MS)
  const year = moment.getUTCFullYear()
  return year >= 1 && year <= 9_999 ? moment.toISOString().slice(0, 16).replace('T', ' ') : ''
}
