import type { Outlook } from '../exam-plan/course.ts'
import { foresee } from '../exam-plan/foresee.ts'
import { exitsFor, planFor, type Aim, type ExamPlan, type Exits } from '../exam-plan/plan.ts'
import type { LearnerError } from '../readiness/learner-error.ts'
import { pastCurve } from '../readiness/past.ts'
import { foretellScore } from '../readiness/range.ts'
import type { BandPoint, CurvePoint, Foretold } from '../readiness/readiness.ts'
import { expectedScore } from '../readiness/score.ts'
import { aheadOf } from './ahead.ts'
import type { ForetellTask } from './task.ts'

/** What a forecast says. */
export interface Foretelling {
  readonly kind: 'foretold'
  /** Of an exam today. */
  readonly score: Foretold
  /** What the exam asks of the days up to it; null without one, or once its day has come. */
  readonly plan: ExamPlan | null
  /** Where the plan is impossible, and the ways out were wanted. */
  readonly exits: Exits | null
  /** The curves; empty where they were not wanted. */
  readonly past: readonly CurvePoint[]
  readonly band: readonly BandPoint[]
  readonly stopped: readonly CurvePoint[]
}

/** The curves look ahead so many days where there is no exam, and at so many points. */
const AHEAD = 30
const POINTS = 14

/** Works a forecast out. Pure: the same task always gives the same answer. */
export function foretell(task: ForetellTask): Foretelling {
  const { today, exam, seed } = task
  const { outlook: ahead, error } = aheadOf(task, exam?.without ?? [])
  const { facts } = ahead
  const end = exam === null || exam.day <= today ? { day: today + AHEAD, since: today } : exam
  const outlook: Outlook = { ...ahead, exam: end }
  const aim: Aim | null = exam === null || exam.day <= today ? null : { outlook, error, goal: exam.goal, seed }
  const plan = aim === null ? null : planFor(aim)
  const exits = task.exits && aim !== null && plan?.kind === 'impossible' ? exitsFor(aim) : null
  const score = foretellScore(facts, error, today, seed)
  const base = { kind: 'foretold', score, plan, exits } as const
  if (!task.curves) return { ...base, past: [], band: [], stopped: [] }
  const days = daysTo(today, end.day)
  return {
    ...base,
    past: pastCurve(facts, task.histories, task.first, today, error.mean),
    band: plan === null ? [] : foresee(outlook, error, exam?.perDay ?? plan.perDay, seed, days).band,
    stopped: stoppedCurve(outlook, error, days),
  }
}

/** "If you stop now". */
function stoppedCurve({ facts }: Outlook, error: LearnerError, days: readonly number[]): readonly CurvePoint[] {
  return days.map((day) => ({ day, expected: expectedScore(facts, day, error.mean) }))
}

/** Study days from one to another, both included, evenly spread. */
function daysTo(from: number, to: number): readonly number[] {
  const count = Math.min(POINTS, to - from + 1)
  if (count <= 1) return [from]
  return [...new Set(Array.from({ length: count }, (_, place) => Math.round(from + ((to - from) * place) / (count - 1))))]
}
