import type { Bank } from '../../bank/bank.ts'
import { hasStarted, type Memory, type Started } from '../memory.ts'
import { dueDay, isDue } from '../schedule.ts'
import { DEFAULT_ALLOWANCE } from '../session/plan.ts'
import { rosterOf, type Roster } from '../session/roster.ts'

/** What falls due on one day, if everything before it is done and remembered. */
export interface DueDay {
  readonly day: number
  /** Facts whose chance of recall falls below the target. */
  readonly reviews: number
  /** Facts asked again because their last answer was a miss or a guess. */
  readonly relearning: number
  /** New facts that a day's allowance lets in. */
  readonly fresh: number
}

/** The days ahead. Their reviews and relearning, with `later`, add up to every fact that was started and is not paused. */
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
}

/** The day on which each fact is next asked, counted by day, and the new ones that are let in. */
export function dueLoad(input: DueLoadInput): DueLoad {
  const { bank, roster = rosterOf(bank), memories, today, target, count, allowance = DEFAULT_ALLOWANCE } = input
  const days = Array.from({ length: count }, (_, index) => ({ day: today + index, reviews: 0, relearning: 0, fresh: 0 }))
  let later = 0
  let unstarted = 0
  let begunToday = 0
  for (const { fact, key } of roster.facts) {
    const memory = memories.get(key)
    if (fact.status === 'retired' || memory?.paused === true) continue
    if (!hasStarted(memory)) {
      unstarted += 1
      continue
    }
    if (memory.firstDay === today) begunToday += 1
    const due = isDue(memory, today, target, fact) ? today : Math.max(today + 1, dueDay(memory, target))
    const place = days[due - today]
    if (place === undefined) later += 1
    else if (isRelearned(memory, target)) place.relearning += 1
    else place.reviews += 1
  }
  for (const place of days) {
    const allowed = place.day === today ? Math.max(0, allowance - begunToday) : allowance
    place.fresh = Math.min(unstarted, allowed)
    unstarted -= place.fresh
  }
  return { days, later }
}

/** Asked again for a miss or a guess, before its chance of recall would call for it. */
function isRelearned(memory: Started, target: number): boolean {
  return memory.recheckDay !== null && memory.recheckDay <= dueDay(memory, target)
}
