import type { Confidence } from '../../journal/line.ts'
import { isMiss } from '../memory.ts'
import type { Mode, Plan, Planned, Run } from './session.ts'

/** A missed fact comes back after so many other questions. */
const QUESTIONS_BETWEEN = 4

/** A session that begins with a plan. `id` is random, `now` in milliseconds since 1970 UTC. */
export function startRun(
  plan: Plan,
  { id, mode, now }: { readonly id: string; readonly mode: Mode; readonly now: number },
): Run {
  return { id, mode, startedAt: now, queue: plan.queue, at: 0, done: [] }
}

/** The question that is shown, or null at the end. */
export function currentOf(run: Run): Planned | null {
  return run.queue[run.at] ?? null
}

/** Whether every question was answered. */
export function isOver(run: Run): boolean {
  return run.at >= run.queue.length
}

/** How many questions are left, the one shown included. */
export function remaining(run: Run): number {
  return Math.max(0, run.queue.length - run.at)
}

/** What grading said of the question shown. */
export interface Outcome {
  /** Joins the lines of this answer in the journal. */
  readonly q: string
  /** 0..1. */
  readonly score: number
  readonly sure?: Confidence | null | undefined
}

/** A step of the session, and when its fact is asked again: after four other questions, at the end, or not today. */
export interface Step {
  readonly run: Run
  readonly again: 'soon' | 'end' | null
}

/**
 * Goes on to the next question. A missed fact comes back after four others, missed again once more at the end; `again`
 * makes the easier question of it, or null where there is none. At the end of the session nothing changes.
 */
export function advance(run: Run, { q, score }: Outcome, again: (missed: Planned) => Planned | null): Step {
  const current = currentOf(run)
  if (current === null) return { run, again: null }
  const next = {
    ...run,
    at: run.at + 1,
    done: [...run.done, { q, fact: current.fact, score, slipped: false }],
  }
  const when = isMiss(score) ? whenAgain(next, current) : null
  const repeat = when === null ? null : again(current)
  if (when === null || repeat === null) return { run: next, again: null }
  const place = when === 'soon' ? next.at + QUESTIONS_BETWEEN : next.queue.length
  return { run: { ...next, queue: inserted(next.queue, place, { ...repeat, why: 'again' }) }, again: when }
}

function inserted(queue: readonly Planned[], place: number, planned: Planned): readonly Planned[] {
  return [...queue.slice(0, place), planned, ...queue.slice(place)]
}

/** The first miss of a fact brings it back soon, the second at the end, a third not in this session. */
function whenAgain(run: Run, { fact }: Planned): 'soon' | 'end' | null {
  const misses = run.done.filter((one) => one.fact === fact && !one.slipped && isMiss(one.score)).length
  if (misses === 1) return 'soon'
  return misses === 2 ? 'end' : null
}

/**
 * "I slipped": the newest answer never counted. Its repetition is taken out of the queue and the same question comes
 * once more at the end. Nothing changes before the first answer, or where the newest one was withdrawn already.
 */
export function slip(run: Run): Run {
  const last = run.done.at(-1)
  const asked = run.queue[run.at - 1]
  if (last === undefined || asked === undefined || last.slipped) return run
  const queue = withoutRepetition(run, last.fact)
  return { ...run, queue: [...queue, asked], done: [...run.done.slice(0, -1), { ...last, slipped: true }] }
}

/** "Count it as right": the newest answer gets another score, and what is no miss any more does not come back. */
export function rescore(run: Run, score: number): Run {
  const last = run.done.at(-1)
  if (last === undefined || last.slipped) return run
  const queue = isMiss(score) ? run.queue : withoutRepetition(run, last.fact)
  return { ...run, queue, done: [...run.done.slice(0, -1), { ...last, score }] }
}

function withoutRepetition(run: Run, fact: string): readonly Planned[] {
  const place = run.queue.findIndex((one, index) => index >= run.at && one.fact === fact && one.why === 'again')
  return place < 0 ? run.queue : [...run.queue.slice(0, place), ...run.queue.slice(place + 1)]
}

/** "5 more": adds the questions of another plan, without facts that this session has already. */
export function extend(run: Run, plan: Plan): Run {
  const known = new Set<string>(run.queue.map(({ fact }) => fact))
  return { ...run, queue: [...run.queue, ...plan.queue.filter(({ fact }) => !known.has(fact))] }
}
