import type { LearnerError } from '../readiness/learner-error.ts'
import type { Foretold } from '../readiness/readiness.ts'
import type { Outlook } from './course.ts'
import { foresee, type Looking } from './foresee.ts'
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

/** Courses that show the way before more of them settle it. */
const FEW = 10

/**
 * The smallest number of questions a study day at which the lower bound of the exam's score meets the goal: found by
 * halving over few courses, then settled step by step over many. `most`: beyond which number it counts as impossible.
 */
export function planFor(aim: Aim, most: number = REASONABLE): ExamPlan {
  const scoreAt = (perDay: number, courses?: number): Foretold =>
    foresee(aim.outlook, aim.error, perDay, aim.seed, courses === undefined ? {} : { most: courses }).exam
  let perDay = halved(most, (number) => scoreAt(number, FEW).low >= aim.goal)
  let score = scoreAt(perDay)
  while (score.low < aim.goal) {
    if (perDay >= most) return { kind: 'impossible', perDay: most, score }
    perDay += 1
    score = scoreAt(perDay)
  }
  for (let fewer = perDay - 1; fewer > 0; fewer -= 1) {
    const less = scoreAt(fewer)
    if (less.low < aim.goal) break
    perDay = fewer
    score = less
  }
  return { kind: 'possible', perDay, score }
}

/** The smallest number from 1 to `most` that will do; `most` where none does. */
function halved(most: number, willDo: (number: number) => boolean): number {
  let [tooFew, enough] = [0, most]
  while (enough - tooFew > 1) {
    const middle = Math.floor((tooFew + enough) / 2)
    if (willDo(middle)) enough = middle
    else tooFew = middle
  }
  return enough
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
const LONGEST_SETTLING = 21

/** Looks for the ways out. */
export function exitsFor(aim: Aim): Exits {
  return { more: moreADay(aim), later: laterDate(aim), leaveOut: leftOut(aim) }
}

function moreADay(aim: Aim): number | null {
  const plan = planFor(aim, MOST)
  return plan.kind === 'possible' ? plan.perDay : null
}

function meets(aim: Aim, looking: Looking = {}): boolean {
  return isMetAt(REASONABLE, aim, looking)
}

/** Whether the lower bound of the exam's score meets the goal at so many questions a study day. */
export function isMetAt(perDay: number, { outlook, error, goal, seed }: Aim, looking: Looking = {}): boolean {
  return foresee(outlook, error, perDay, seed, looking).exam.low >= goal
}

function laterDate(aim: Aim): number | null {
  const on = (day: number): Aim => ({ ...aim, outlook: { ...aim.outlook, exam: { ...aim.outlook.exam, day } } })
  let tooSoon = aim.outlook.exam.day
  let late = tooSoon + 7
  while (!meets(on(late), { most: FEW })) {
    if (late - aim.outlook.exam.day >= FARTHEST) return null
    tooSoon = late
    late += late - aim.outlook.exam.day
  }
  while (late - tooSoon > 1) {
    const middle = Math.floor((tooSoon + late) / 2)
    if (meets(on(middle), { most: FEW })) late = middle
    else tooSoon = middle
  }
  return settled(late, (day) => meets(on(day)))
}

/** Few courses showed this day: the first from there on that many courses show as well. Whoever takes it finds a plan. */
function settled(from: number, willDo: (day: number) => boolean): number | null {
  for (let day = from; day < from + LONGEST_SETTLING; day += 1) if (willDo(day)) return day
  return null
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
