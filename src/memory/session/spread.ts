import { daysUntil } from '../fsrs.ts'
import type { Memory } from '../memory.ts'
import type { Pool, Review } from './pool.ts'

/** From so many days away on, the learner is received gently. */
const LONG_AWAY = 7
/** Questions of the first session after that. */
export const FIRST_SESSION = 10
/** Days over which the rest is spread. */
const LONG_SPREAD = 14
/** After a shorter absence, more than so many times the usual load is spread over so many days. */
const BURST = 3
const SHORT_SPREAD = 7

/** An absence that still has a bearing on today. */
interface Absence {
  readonly kind: 'long' | 'short'
  /** Study day of the return. */
  readonly since: number
}

/** What of the due facts is meant for today. */
export interface Share {
  readonly due: readonly Review[]
  /** The day of return after a long absence: nothing new is begun. */
  readonly gentle: boolean
}

/**
 * The part of the due facts that is meant for today. After seven days away: the ten easiest to recover, and the rest in
 * equal parts over 14 days. After a shorter absence with more than three usual days' load: equal parts over seven days,
 * but never less than a usual day's. Otherwise all of them.
 */
export function shareOfToday(pool: Pool, today: number, target: number): Share {
  const all = { due: pool.due, gentle: false }
  const absence = absenceBefore(pool.memories, today)
  if (absence === null) return all
  const isBacklog = ({ memory }: Review): boolean => memory.answeredDay !== null && memory.answeredDay < absence.since
  const backlog = pool.due.filter(isBacklog)
  const doneToday = pool.memories.filter((memory) => isDoneToday(memory, absence, today)).length
  const quota = quotaOf(absence, backlog.length + doneToday, usualLoad(pool, target), today)
  if (quota === null) return all
  const taken = pick(backlog, absence, Math.max(0, quota - doneToday))
  return {
    due: pool.due.filter((review) => !isBacklog(review) || taken.has(review)),
    gentle: absence.kind === 'long' && absence.since === today,
  }
}

/** The newest long absence whose spread is not over, else the newest short one. Today counts as a study day. */
function absenceBefore(memories: readonly Memory[], today: number): Absence | null {
  const days = studyDays(memories, today)
  let short: Absence | null = null
  for (const [index, since] of days.entries()) {
    const before = days[index + 1]
    if (before === undefined || today - since >= LONG_SPREAD) break
    if (since - before >= LONG_AWAY) return { kind: 'long', since }
    if (since - before > 1 && today - since < SHORT_SPREAD) short ??= { kind: 'short', since }
  }
  return short
}

/** The study days that memories tell of, the newest first. */
function studyDays(memories: readonly Memory[], today: number): readonly number[] {
  const days = new Set([today])
  for (const { answeredDay, previousDay } of memories) {
    for (const day of [answeredDay, previousDay]) if (day !== null && day < today) days.add(day)
  }
  return [...days].sort((a, b) => b - a)
}

/** Whether a fact of the backlog was answered today already. */
function isDoneToday({ answeredDay, previousDay }: Memory, { since }: Absence, today: number): boolean {
  return answeredDay === today && previousDay !== null && previousDay < since
}

/** Facts that fall due on an average day while nothing is missed: each once in its interval. */
function usualLoad({ due, ahead }: Pool, target: number): number {
  return [...due, ...ahead].reduce((sum, { memory }) => sum + 1 / daysUntil(memory.stability, target), 0)
}

/** How many facts of the backlog are meant for today, those done included; null for no limit. */
function quotaOf({ kind, since }: Absence, backlog: number, usual: number, today: number): number | null {
  if (kind === 'long') return since === today ? FIRST_SESSION : Math.ceil(backlog / (LONG_SPREAD - (today - since)))
  const daysLeft = SHORT_SPREAD - (today - since)
  // What is left of a spread backlog shrinks with the days left, so the question keeps its answer while it is spread.
  if (backlog <= (BURST * usual * daysLeft) / SHORT_SPREAD) return null
  return Math.max(Math.round(usual), Math.ceil(backlog / daysLeft))
}

/** After a long absence the easiest to recover, after a short one the most urgent. */
function pick(backlog: readonly Review[], { kind }: Absence, count: number): ReadonlySet<Review> {
  const order = kind === 'long' ? [...backlog].sort((a, b) => b.recall - a.recall) : backlog
  return new Set(order.slice(0, count))
}
