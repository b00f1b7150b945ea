import type { PracticeDay } from './calendar.ts'
import { mondayOf, weeksUntil } from './week.ts'

/** What was done in one week. */
export interface PracticeWeek {
  /** Study day of its Monday. */
  readonly monday: number
  readonly answers: number
  /** Time on the questions, in milliseconds. */
  readonly ms: number
  /** How many of its days have an answer. */
  readonly days: number
}

/** The newest `count` weeks up to that of `today`, ascending; a week without practice counts nothing. */
export function practiceWeeks(days: readonly PracticeDay[], today: number, count: number): readonly PracticeWeek[] {
  return weeksUntil(today, count).map((monday) => {
    const own = days.filter(({ day }) => mondayOf(day) === monday)
    return {
      monday,
      answers: own.reduce((sum, { answers }) => sum + answers, 0),
      ms: own.reduce((sum, { ms }) => sum + ms, 0),
      days: own.length,
    }
  })
}
