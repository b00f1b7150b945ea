import type { FactId } from '../../bank/ids.ts'
import type { Confidence } from '../../journal/line.ts'
import { isMiss } from '../memory.ts'
import { factsOf, scoresOf, type Done, type FactScore, type Mode, type Plan, type Planned, type Run } from './session.ts'

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

/** The run without the question of its place, which cannot be made. */
export function passOver(run: Run): Run {
  return { ...run, queue: run.queue.toSpliced(run.at, 1) }
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
  /** 0..1; of facts asked together their mean. */
  readonly score: number
  /** Fact by fact, where several were asked. */
  readonly parts?: readonly FactScore[]
  readonly sure?: Confidence | null | undefined
}

/** When a missed fact is asked again: after so many other questions, fewer than four where fewer are left, or at the end. */
export type Again = number | 'end'

/** A step of the session, and when its fact is asked again; null for not in this session. */
export interface Step {
  readonly run: Run
  readonly again: Again | null
}

/**
 * Goes on to the next question. A missed fact comes back after four others, missed again once more at the end; `again`
 * makes the easier question of it, or null where there is none. Of facts asked together each missed one comes back by
 * itself. At the end of the session nothing changes.
 */
export function advance(run: Run, outcome: Outcome, again: (missed: Planned, fact: FactId) => Planned | null): Step {
  const current = currentOf(run)
  if (current === null) return { run, again: null }
  const { q, score, parts } = outcome
  const done: Done = { q, fact: current.fact, score, slipped: false, ...(parts === undefined ? {} : { parts }) }
  const next = { ...run, at: run.at + 1, done: [...run.done, done] }
  const missed = scoresOf(done).filter((one) => isMiss(one.score))
  const start: Step = { run: next, again: null }
  return missed.reduce((step, { fact }) => withRepetition(step, fact, again), start)
}

/** Puts the repetition of a missed fact in, behind those of the facts that were missed with it. */
function withRepetition(step: Step, fact: FactId, again: (missed: Planned, fact: FactId) => Planned | null): Step {
  const { run } = step
  const missed = run.queue[run.at - 1]
  const when = whenAgain(run, fact)
  const repeat = when === null || missed === undefined ? null : again(missed, fact)
  if (when === null || repeat === null) return step
  const place = when === 'soon' ? placeSoon(run) : run.queue.length
  const queue = inserted(run.queue, place, { ...repeat, why: 'again' })
  return { run: { ...run, queue }, again: step.again ?? (when === 'soon' ? place - run.at : when) }
}

/** After four others, and after the repetitions that came to stand there with the same answer. */
function placeSoon({ queue, at, done }: Run): number {
  const together = new Set(done.slice(-1).flatMap(scoresOf).map(({ fact }) => fact))
  const first = at + QUESTIONS_BETWEEN
  const taken = queue.slice(first).findIndex(({ fact, why }) => why !== 'again' || !together.has(fact))
  return taken < 0 ? queue.length : first + taken
}

function inserted(queue: readonly Planned[], place: number, planned: Planned): readonly Planned[] {
  return [...queue.slice(0, place), planned, ...queue.slice(place)]
}

/** The first miss of a fact brings it back soon, the second at the end, a third not in this session. */
function whenAgain(run: Run, fact: FactId): 'soon' | 'end' | null {
  const counting = run.done.filter((one) => !one.slipped).flatMap(scoresOf)
  const misses = counting.filter((one) => one.fact === fact && isMiss(one.score)).length
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
  const queue = withoutRepetitions(run, scoresOf(last))
  return { ...run, queue: [...queue, asked], done: [...run.done.slice(0, -1), { ...last, slipped: true }] }
}

/** "Count it as right": the newest answer gets another score, and what is no miss any more does not come back. */
export function rescore(run: Run, score: number): Run {
  const last = run.done.at(-1)
  if (last === undefined || last.slipped) return run
  const queue = isMiss(score) ? run.queue : withoutRepetitions(run, scoresOf(last))
  return { ...run, queue, done: [...run.done.slice(0, -1), { ...last, score }] }
}

function withoutRepetitions({ queue, at }: Run, facts: readonly FactScore[]): readonly Planned[] {
  return facts.reduce((rest, { fact }) => {
    const place = rest.findIndex((one, index) => index >= at && one.fact === fact && one.why === 'again')
    return place < 0 ? rest : [...rest.slice(0, place), ...rest.slice(place + 1)]
  }, queue)
}

/** "5 more": adds the questions of another plan, without facts that this session has already. */
export function extend(run: Run, plan: Plan): Run {
  const known = new Set<FactId>(run.queue.flatMap(factsOf))
  return { ...run, queue: [...run.queue, ...plan.queue.filter((planned) => !factsOf(planned).some((id) => known.has(id)))] }
}
