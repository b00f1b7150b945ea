import { FormSchema, isGroupForm } from '../../bank/form.ts'
import { LONGEST_MS } from '../pace.ts'
import type { Tally, ToldAnswer } from './told.ts'
import * as v from 'valibot'

/** What was done on one study day. */
export interface PracticeDay {
  readonly day: number
  readonly answers: number
  /** Time on the questions, in milliseconds; of one question two minutes at most, since the phone was put aside. */
  readonly ms: number
}

/** The days with answers, ascending; days without are left out. Their answers add up to all that count. */
export function calendarTally(): Tally<readonly PracticeDay[]> {
  const days = new Map<number, { answers: number; ms: number }>()
  const together = new Set<string>()

  /** A question that asks several facts has a line for each, all with the time of the whole. */
  function timeOf({ line }: ToldAnswer): number {
    if (v.is(FormSchema, line.form) && isGroupForm(line.form)) {
      if (together.has(line.q)) return 0
      together.add(line.q)
    }
    return Math.min(LONGEST_MS, Math.max(0, line.ms))
  }

  return {
    take(answer) {
      const day = days.get(answer.day) ?? { answers: 0, ms: 0 }
      days.set(answer.day, day)
      day.answers += 1
      day.ms += timeOf(answer)
    },
    result: () => [...days].map(([day, done]) => ({ day, ...done })).sort((a, b) => a.day - b.day),
  }
}
