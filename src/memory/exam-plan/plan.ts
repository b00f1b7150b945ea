import type { LearnerError } from '../readiness/learner-error.ts'
import type { Foretold } from '../readiness/readiness.ts'
import type { Outlook } from './course.ts'
import { foresee } from './foresee.ts'
import { leaveOut } from './plan-facts.ts'

/** Questions a study day beyond which a plan is called impossible, about 20 minutes; and the most that is looked at. */
export const REASONABLE = 50
export const MOST = 200

/** What of a goal depends on the exam. */
export interface Aim {
  readonly outlook: Outlook
  readonly error: LearnerError
  /** The score aimed at, 0..1. */
  readonly goal: number
  readonly seed: number
}

/** What keeps the promise. `score` is what the exam is expected to give. */
export type ExamPlan =
  | { readonly kind: 'possible'; readonly perDay: number; readonly score: Foretold }
  /** Even at the most reasonable number the lower bound stays under the goal: `score` is what that gives. */
  | { readonly kind: 'impossible'; readonly perDay: number; readonly score: Foretold }

/**
 * The smallest number of questions a study day at which the lower bound of the exam's score meets the goal, found by
 * halving. `most`: beyond which number it counts as impossible.
 */
export function planFor({ outlook, error, goal, seed }: Aim, most: number = REASONABLE): ExamPlan {
  const scoreAt = (perDay: number): Foretold => foresee(outlook, error, perDay, seed).exam
  let score = scoreAt(most)
  if (score.low < goal) return { kind: 'impossible', perDay: most, score }
  let [tooFew, enough] = [0, most]
  while (enough - tooFew > 1) {
    const middle = Math.floor((tooFew + enough) / 2)
    const less = scoreAt(middle)
    if (less.low < goal) tooFew = middle
    else [enough, score] = [middle, less]
  }
  return { kind: 'possible', perDay: enough, score }
}

/** Ways out of an impossible goal; null where that way leads nowhere. */
export interface Exits {
  /** So many questions a study day. */
  readonly more: number | null
  /** The first study day on which an exam could be passed at the most reasonable number. */
  readonly later: number | null
  /** Objectives to leave out, the fewest marks first. */
  readonly leaveOut: readonly string[] | null
}

/** How far ahead a later date is looked for, in days. */
const FARTHEST = 180

/** Looks for the ways out. */
export function exitsFor(aim: Aim): Exits {
  return { more: moreADay(aim), later: laterDate(aim), leaveOut: leftOut(aim) }
}

function moreADay(aim: Aim): number | null {
  const plan = planFor(aim, MOST)
  return plan.kind === 'possible' ? plan.perDay : null
}

function meets(aim: Aim): boolean {
  return isMetAt(REASONABLE, aim)
}

/** Whether the lower bound of the exam's score meets the goal at so many questions a study day. */
export function isMetAt(perDay: number, { outlook, error, goal, seed }: Aim): boolean {
  return foresee(outlook, error, perDay, seed).exam.low >= goal
}

/** As closely looked at as a plan is: whoever takes the date finds one. A few courses may be months off either way. */
function laterDate(aim: Aim): number | null {
  const willDo = (day: number): boolean => meets({ ...aim, outlook: { ...aim.outlook, exam: { ...aim.outlook.exam, day } } })
  let tooSoon = aim.outlook.exam.day
  let late = tooSoon + 7
  while (!willDo(late)) {
    if (late - aim.outlook.exam.day >= FARTHEST) return null
    tooSoon = late
    late += late - aim.outlook.exam.day
  }
  while (late - tooSoon > 1) {
    const middle = Math.floor((tooSoon + late) / 2)
    if (willDo(middle)) late = middle
    else tooSoon = middle
  }
  return late
}

/** Leaves out the objectives that cost most for what they bring: least weight for each fact that is not started yet. */
function leftOut(aim: Aim): readonly string[] | null {
  const candidates = costliest(aim.outlook)
  for (let count = 1; count < candidates.length; count += 1) {
    const out = candidates.slice(0, count)
    const outlook = { ...aim.outlook, facts: leaveOut(aim.outlook.facts, new Set(out)) }
    if (meets({ ...aim, outlook })) return out
  }
  return null
}

function costliest({ facts }: Outlook): readonly string[] {
  const worth = new Map<string, { share: number; fresh: number }>()
  for (const { objective, share, memory } of facts) {
    const known = worth.get(objective) ?? { share: 0, fresh: 0 }
    worth.set(objective, { share: known.share + share, fresh: known.fresh + (memory === null ? 1 : 0) })
  }
  const cost = ({ share, fresh }: { share: number; fresh: number }): number => share / (fresh + 0.5)
  return [...worth].sort(([, a], [, b]) => cost(a) - cost(b)).map(([id]) => id)
}
