import type { Outlook } from '../exam-plan/course.ts'
import { habitsOf } from '../exam-plan/habits.ts'
import { leaveOut } from '../exam-plan/plan-facts.ts'
import { learnError, type LearnerError } from '../readiness/learner-error.ts'
import { trialsOf } from '../replay.ts'
import type { Standing } from './task.ts'

/** What the days ahead of a learner depend on, whenever the exam is. */
export interface Ahead {
  readonly outlook: Omit<Outlook, 'exam'>
  readonly error: LearnerError
}

/** Reads it from where a learner stands, without the objectives that are left out. */
export function aheadOf({ facts, histories: all, today, target, first }: Standing, without: readonly string[]): Ahead {
  const histories = all.flatMap((one) => one.histories)
  return {
    outlook: { facts: leaveOut(facts, new Set(without)), today, target, first, habits: habitsOf(histories) },
    error: learnError(histories.flatMap((history) => trialsOf(history, first))),
  }
}
