import type { Bank } from '../../bank/bank.ts'
import { bindsFact, isAhead, mayBegin, newOfDay, type Exam } from '../exam-plan/exam.ts'
import { hasStarted, type Memory, type Started } from '../memory.ts'
import { dueDay, dueDayBefore, isDue } from '../schedule.ts'
import { DEFAULT_ALLOWANCE } from '../session/plan.ts'
import { rosterOf, type Roster } from '../session/roster.ts'

/** What falls due on one day, if everything before it is done and remembered. */
export interface DueDay {
  readonly day: number
  /** Facts whose chance of recall falls below the target. */
  readonly reviews: number
  /** Facts asked again because their last answer was a miss or a guess. */
  readonly relearning: number
  /** New facts that a day's allowance, or the plan for an exam, lets in. */
  readonly fresh: number
}

/** The days ahead. Their reviews and relearning, with `later`, add up to every fact that was started, is not paused and not left out. */
export interface DueLoad {
  /** Today first; what is overdue counts as today's. */
  readonly days: readonly DueDay[]
  /** Facts that fall due after the last of these days. */
  readonly later: number
}

interface DueLoadInput {
  readonly bank: Bank
  /** Of that bank; made anew where it is left out. */
  readonly roster?: Roster
  /** By `<bank>/<fact>`. */
  readonly memories: ReadonlyMap<string, Memory>
  /** The study day. */
  readonly today: number
  /** Chance of recall, 0..1, below which a fact is due. */
  readonly target: number
  /** How many days to look ahead, today included. */
  readonly count: number
  /** New facts a study day. */
  readonly allowance?: number
  /** One that is prepared for: no interval crosses it, and its plan says how much is begun. */
  readonly exam?: Omit<Exam, 'goal'> | null
}

/** The day on which each fact is next asked, counted by day, and the new ones that are let in. */
export function dueLoad(input: DueLoadInput): DueLoad {
  const { bank, roster = rosterOf(bank), memories, today, target, count, allowance = DEFAULT_ALLOWANCE } = input
  const exam = input.exam !== undefined && input.exam !== null && isAhead(input.exam, today) ? input.exam : null
  const days = Array.from({ length: count }, (_, index) => ({ day: today + index, reviews: 0, relearning: 0, fresh: 0 }))
  let later = 0
  let unstarted = 0
  let core = 0
  let begunToday = 0
  for (const { fact, key } of roster.facts) {
    const memory = memories.get(key)
    if (fact.status === 'retired' || memory?.paused === true || exam?.without.has(fact.objective) === true) continue
    if (!hasStarted(memory)) {
      unstarted += 1
      core += fact.rank === 'core' ? 1 : 0
      continue
    }
    if (memory.firstDay === today) begunToday += 1
    const next = exam !== null && bindsFact(exam, fact, today) ? dueDayBefore(memory, target, exam.day) : dueDay(memory, target)
    const due = isDue(memory, today, target, fact) ? today : Math.max(today + 1, next)
    const place = days[due - today]
    if (place === undefined) later += 1
    else if (isRelearned(memory, target)) place.relearning += 1
    else place.reviews += 1
  }
  for (const place of days) {
    const begun = place.day === today ? begunToday : 0
    place.fresh = Math.min(unstarted, Math.max(0, allowedOn(place, exam, allowance, { unstarted, core, begun }) - begun))
    unstarted -= place.fresh
    // Core facts are begun first.
    core = Math.max(0, core - place.fresh)
  }
  return { days, later }
}

/** How many facts are begun on a day, those begun already included: by the allowance, or by the plan up to an exam. */
function allowedOn(
  { day, reviews, relearning }: DueDay,
  exam: Omit<Exam, 'goal'> | null,
  allowance: number,
  left: { readonly unstarted: number; readonly core: number; readonly begun: number },
): number {
  if (exam === null || exam.perDay === null || !isAhead(exam, day)) return allowance
  const may = { any: left.unstarted, core: left.core, none: 0 }[mayBegin(exam, day, left.core)]
  return newOfDay(exam.perDay, reviews + relearning, may + left.begun)
}

/** Asked again for a miss or a guess, before its chance of recall would call for it. */
function isRelearned(memory: Started, target: number): boolean {
  return memory.recheckDay !== null && memory.recheckDay <= dueDay(memory, target)
}
