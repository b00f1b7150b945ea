import { usualDay } from './exam.ts'
import { isMetAt, REASONABLE, type Aim } from './plan.ts'

/** How much later one would look for a date where the usual one asks too much, in weeks. */
const WEEKS_LATER = [0, 2, 4, 8, 12, 22]
/** Questions a study day that fit into anybody's day, about 12 minutes. */
const COMFORTABLE = 30

/**
 * The study day that is proposed to a learner who has not chosen one: the nearest on which the goal is met at a
 * comfortable number of questions a day, else at the most reasonable one, else the usual one, of which the plan then says
 * what is lacking. `aimOn`: the goal with the exam on a day.
 */
export function proposedDay(aimOn: (day: number) => Aim, today: number): number {
  const days = WEEKS_LATER.map((weeks) => usualDay(today) + 7 * weeks)
  const nearest = (perDay: number): number | undefined => days.find((day) => isMetAt(perDay, aimOn(day)))
  return nearest(COMFORTABLE) ?? nearest(REASONABLE) ?? usualDay(today)
}
