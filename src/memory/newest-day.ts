import { answersNewestFirst, type Folded } from '../journal/fold.ts'
import { studyDay } from './day.ts'

/** The study day of the newest answer that counts; null without one. */
export function newestDay<M>(folded: Folded<M>, boundary: number): number | null {
  for (const { line, time } of answersNewestFirst(folded)) return studyDay(time, line.tz, boundary)
  return null
}
