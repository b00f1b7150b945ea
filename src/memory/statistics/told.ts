import { historyOf, type Folded } from '../../journal/fold.ts'
import type { AnswerLine } from '../../journal/line.ts'
import { studyDay } from '../day.ts'
import { hasStarted, type Memory } from '../memory.ts'
import { makeReducer, recall, type ScheduleSettings } from '../schedule.ts'

/** An answer as statistics see it. */
export interface ToldAnswer {
  /** It carries the score of its newest regrade. */
  readonly line: AnswerLine
  /** Effective time, in milliseconds since 1970 UTC. */
  readonly time: number
  readonly day: number
  /**
   * `first`: the fact was new; `review`: the first answer of a later study day, which shows whether it was kept;
   * `repeat`: asked again on a day that had its answer, or on an earlier one by a clock set back.
   */
  readonly turn: 'first' | 'review' | 'repeat'
  /** The chance of recall, 0..1, that memory foretold for a review; null for any other turn. */
  readonly foretold: number | null
}

/** Counts answers into a figure, one after the other. Facts come one by one, each with its answers oldest first. */
export interface Tally<T> {
  take(answer: ToldAnswer): void
  result(): T
}

/** The answers to a fact (`<bank>/<fact>`) that count, the oldest first. `schedule`: what its memory was folded with. */
export function* toldOf(folded: Folded<Memory>, fact: string, schedule: ScheduleSettings): Generator<ToldAnswer> {
  const reduce = makeReducer(schedule)
  let memory: Memory | undefined
  for (const entry of historyOf(folded, fact)) {
    const { line, time } = entry
    if (line.do === 'answer') yield tell(line, time, studyDay(time, line.tz, schedule.boundary), memory)
    memory = reduce(memory, entry)
  }
}

function tell(line: AnswerLine, time: number, day: number, before: Memory | undefined): ToldAnswer {
  if (!hasStarted(before)) return { line, time, day, turn: 'first', foretold: null }
  if (before.answeredDay !== null && day <= before.answeredDay) return { line, time, day, turn: 'repeat', foretold: null }
  return { line, time, day, turn: 'review', foretold: recall(before, day) }
}
