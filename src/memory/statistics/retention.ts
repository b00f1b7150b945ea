import { countReview, keptOf, type Counting, type Kept } from './share.ts'
import type { Tally } from './told.ts'
import { mondayOf } from './week.ts'

/** So many reviews there must be before retention is shown. */
export const LEAST_REVIEWS = 40

/** What was kept until the reviews of one week. */
export interface KeptWeek extends Kept {
  /** Study day of its Monday. */
  readonly monday: number
}

/** Retention week by week, ascending; weeks without a review are left out. */
export function retentionTally(): Tally<readonly KeptWeek[]> {
  const weeks = new Map<number, Counting>()
  return {
    take: (answer) => countReview(weeks, mondayOf(answer.day), answer),
    result: () => [...weeks].map(([monday, count]) => ({ monday, ...keptOf(count) })).sort((a, b) => a.monday - b.monday),
  }
}
