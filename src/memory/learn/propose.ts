import { proposedDay } from '../exam-plan/propose.ts'
import { aheadOf } from './ahead.ts'
import type { ProposeTask } from './task.ts'

/** The study day that is proposed for an exam. */
export interface Proposal {
  readonly kind: 'proposed'
  readonly day: number
}

/** Finds a day for an exam whose goal is known. Pure: the same task always gives the same answer. */
export function propose(task: ProposeTask): Proposal {
  const { today, goal, seed } = task
  const { outlook, error } = aheadOf(task, task.without)
  const day = proposedDay((on) => ({ outlook: { ...outlook, exam: { day: on, since: today } }, error, goal, seed }), today)
  return { kind: 'proposed', day }
}
