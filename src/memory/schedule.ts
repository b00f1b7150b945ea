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
  const noted = note(memory, answer, isRepeat ? null : day)
  return isRepeat ? repeated(noted, answer) : moved(noted, answer, day, first)
}

/** What every answer leaves behind. `newDay` where it is the first of its day. */
function note(memory: Memory, answer: AnswerBody, newDay: number | null): Memory {
  return {
    ...memory,
    answers: memory.answers + 1,
    missed: isMiss(answer.score),
    rev: Math.max(memory.rev, answer.rev),
    ...(newDay === null ? {} : { answeredDay: newDay, previousDay: memory.answeredDay }),
  }
}

/** A repeat leaves stability and difficulty alone; a miss still wants another look the next study day. */
function repeated(memory: Memory, answer: AnswerBody): Memory {
  if (!isMiss(answer.score) || memory.answeredDay === null) return memory
  return {
    ...memory,
    recheckDay: memory.answeredDay + 1,
    cappedIntervals: isConfidentError(answer) ? CAPPED_INTERVALS : memory.cappedIntervals,
  }
}

function moved(memory: Memory, answer: AnswerBody, day: number, first: FirstStabilities): Memory {
  const { rating } = answer
  const settled = { ...memory, recheckDay: rating <= 1 ? day + 1 : null, lift: rating === 0 }
  if (rating === 0) return settled
  const started = hasStarted(memory)
  const days = started ? Math.max(0, day - memory.lastDay) : 0
  return {
    ...settled,
    ...nextStrength(started ? memory : null, days, rating, first),
    lastDay: day,
    firstDay: memory.firstDay ?? day,
    lapses: memory.lapses + (started && isMiss(answer.score) ? 1 : 0),
    cappedIntervals: isConfidentError(answer) ? CAPPED_INTERVALS : Math.max(0, memory.cappedIntervals - 1),
  }
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
  if (fact !== undefined && meansSomethingElse(memory, fact)) return true
  const latest = latestDay(memory)
  return (latest !== null && latest <= day) || recall(memory, day) < target
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
