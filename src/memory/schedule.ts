import type { Fact } from '../bank/bank.ts'
import type { Reducer } from '../journal/fold.ts'
import type { AnswerBody, SeedBody } from '../journal/line.ts'
import { studyDay } from './day.ts'
import { clampStrength, daysUntil, nextStrength, PUBLISHED, retrievability, type FirstStabilities } from './fsrs.ts'
import { hasStarted, isMiss, UNMET, type Memory } from './memory.ts'

/** Longest interval, in days, after a learner was wrong and sure of it. */
const CAP_DAYS = 7

/** After a confident error two intervals are capped: the one to its repetition, and the one after that. */
const CAPPED_INTERVALS = 2

/** The chance of recall at which a fact falls due, unless the learner chose another. */
export const DEFAULT_TARGET = 0.9

/** What the fold of a memory depends on beside the lines. */
export interface ScheduleSettings {
  /** Hour at which a study day begins. */
  readonly boundary: number
  /** The learner's own first stabilities; without them the published ones. */
  readonly first?: FirstStabilities | null
}

/** Makes the reducer that folds a fact's lines into its memory. */
export function makeReducer({ boundary, first }: ScheduleSettings): Reducer<Memory> {
  const stabilities = first ?? PUBLISHED
  return (memory, { line, time }) => {
    const day = studyDay(time, line.tz, boundary)
    switch (line.do) {
      case 'answer':
        return answered(memory ?? UNMET, line, day, stabilities)
      case 'seed':
        return seeded(memory ?? UNMET, line, day)
      case 'pause':
        return { ...(memory ?? UNMET), paused: true }
      case 'resume':
        return memory === undefined ? undefined : { ...memory, paused: false }
      case 'reset':
        return undefined
      default:
        return memory
    }
  }
}

/**
 * Only a fact's first answer of a study day moves its memory. A day before the newest one counts as that one. Where that
 * answer left the fact new, as a diagnostic does with what was not known, the next one counts as the first.
 */
function answered(memory: Memory, answer: AnswerBody, day: number, first: FirstStabilities): Memory {
  const isRepeat = hasStarted(memory) && memory.answeredDay !== null && day <= memory.answeredDay
  return isRepeat ? repeated(memory, answer) : moved(memory, answer, day, first)
}

/** A repeat leaves stability and difficulty alone; a miss still wants another look the next study day. */
function repeated(memory: Memory, answer: AnswerBody): Memory {
  const missed = isMiss(answer.score)
  const again = missed && memory.answeredDay !== null
  return {
    ...memory,
    answers: memory.answers + 1,
    missed,
    rev: Math.max(memory.rev, answer.rev),
    recheckDay: again ? memory.answeredDay + 1 : memory.recheckDay,
    cappedIntervals: again && isConfidentError(answer) ? CAPPED_INTERVALS : memory.cappedIntervals,
  }
}

/** The first answer of a day. Rated 0 it leaves the strength as it is. */
function moved(memory: Memory, answer: AnswerBody, day: number, first: FirstStabilities): Memory {
  const { rating } = answer
  const missed = isMiss(answer.score)
  const started = hasStarted(memory)
  const days = started ? Math.max(0, day - memory.lastDay) : 0
  const counts = rating !== 0
  const { stability, difficulty } = counts ? nextStrength(started ? memory : null, days, rating, first) : memory
  // Every field is named: a copy with changes takes longer, and this runs for every answer that was ever given.
  return {
    stability,
    difficulty,
    lastDay: counts ? day : memory.lastDay,
    firstDay: counts ? (memory.firstDay ?? day) : memory.firstDay,
    answeredDay: day,
    previousDay: memory.answeredDay,
    answers: memory.answers + 1,
    lapses: memory.lapses + (counts && started && missed ? 1 : 0),
    missed,
    lift: !counts,
    recheckDay: rating <= 1 ? day + 1 : null,
    cappedIntervals: counts ? cappedAfter(memory, answer) : memory.cappedIntervals,
    paused: memory.paused,
    rev: Math.max(memory.rev, answer.rev),
  }
}

function cappedAfter({ cappedIntervals }: Memory, answer: AnswerBody): number {
  return isConfidentError(answer) ? CAPPED_INTERVALS : Math.max(0, cappedIntervals - 1)
}

function isConfidentError(answer: AnswerBody): boolean {
  return answer.sure === 'sure' && isMiss(answer.score)
}

function seeded(memory: Memory, seed: SeedBody, day: number): Memory {
  return { ...memory, ...clampStrength(seed), lastDay: day, firstDay: memory.firstDay ?? day }
}

/** Chance, 0..1, that the fact would be recalled on a study day; 0 for one that was not started. */
export function recall(memory: Memory | undefined, day: number): number {
  if (!hasStarted(memory)) return 0
  return retrievability(memory.stability, Math.max(0, day - memory.lastDay))
}

/**
 * The study day on which the fact is asked next: the first on which its chance of recall is below `target` (0..1), or
 * an earlier one on which it is looked at again in any case. Infinity for a fact that was not started.
 */
export function dueDay(memory: Memory, target: number): number {
  if (!hasStarted(memory)) return Infinity
  return Math.min(memory.lastDay + daysUntil(memory.stability, target), latestDay(memory) ?? Infinity)
}

/** The same as `dueDay` before an exam on a study day: no interval crosses it, the last look is on the day before. */
export function dueDayBefore(memory: Memory, target: number, exam: number): number {
  const due = dueDay(memory, target)
  return hasStarted(memory) && memory.lastDay < exam - 1 ? Math.min(due, exam - 1) : due
}

/**
 * Whether the fact is to be asked on a study day. With `fact` also where its meaning changed after it was last
 * answered. Never for one that is paused or was not started.
 */
export function isDue(memory: Memory | undefined, day: number, target: number, fact?: Fact): boolean {
  if (!hasStarted(memory) || memory.paused) return false
  return isForced(memory, day, fact) || recall(memory, day) < target
}

/** Whether a fact that was started is to be asked on a study day whatever its chance of recall. See `isDue`. */
export function isForced(memory: Memory, day: number, fact?: Fact): boolean {
  if (fact !== undefined && meansSomethingElse(memory, fact)) return true
  const latest = latestDay(memory)
  return latest !== null && latest <= day
}

/** Whether a newer revision, of another meaning, stands in the bank than the learner has answered. */
export function meansSomethingElse(memory: Memory, fact: Fact): boolean {
  return fact.change === 'meaning' && memory.rev < fact.rev
}

/** The day by which it is asked again whatever its chance of recall, or null. */
function latestDay(memory: Memory): number | null {
  const { recheckDay } = memory
  const cap = capDay(memory)
  if (recheckDay === null || cap === null) return recheckDay ?? cap
  return Math.min(recheckDay, cap)
}

/** The day by which it is asked again because the learner was wrong and sure of it, or null. */
export function capDay({ cappedIntervals, lastDay }: Pick<Memory, 'cappedIntervals' | 'lastDay'>): number | null {
  return cappedIntervals > 0 && lastDay !== null ? lastDay + CAP_DAYS : null
}
