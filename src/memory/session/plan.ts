import type { Bank } from '../../bank/bank.ts'
import type { FactId } from '../../bank/ids.ts'
import type { Memory } from '../memory.ts'
import { estimateMinutes, type Pace } from '../pace.ts'
import { DEFAULT_TARGET, dueDay } from '../schedule.ts'
import { walked, type Walk } from '../walk.ts'
import { order } from './order.ts'
import type { Manner } from './planned.ts'
import { walkPool, without, type AgendaFor, type Offer, type Pool } from './pool.ts'
import { select } from './select.ts'
import { rosterOf, type Roster } from './roster.ts'
import { factsOf, type Length, type Plan, type Planned } from './session.ts'
import { shareOfToday } from './spread.ts'

export interface PlanInput extends Manner {
  readonly bank: Bank
  /** Of that bank; made anew where it is left out. */
  readonly roster?: Roster
  /** By `<bank>/<fact>`. */
  readonly memories: ReadonlyMap<string, Memory>
  /** The study day. */
  readonly today: number
  /** Chance of recall, 0..1, below which a fact is due. */
  readonly target?: number
  readonly length: Length
  readonly pace: Pace
  /** New facts a study day. */
  readonly allowance?: number
  /** What an exam means for a day; null where there is none. It has no say in practice, and in "5 more" only of what is left out. */
  readonly agenda?: AgendaFor | null
  /** Practice of these facts, whatever their state. */
  readonly only?: ReadonlySet<FactId>
  /** So many more questions after a session that is over. */
  readonly extra?: number
  /** Facts that the session had already: they and their siblings are left out. */
  readonly asked?: ReadonlySet<FactId>
}

/** New facts a study day, unless the learner chose another number. */
export const DEFAULT_ALLOWANCE = 12

/**
 * The session that a learner is offered now: what is due by urgency, new facts as far as they are allowed, in an order
 * that keeps siblings, giveaways and neighbours apart. The same input always gives the same plan.
 */
export function planSession(input: PlanInput): Plan {
  return walked(walkPlan(input))
}

/** The same, step by step and question by question. */
export function* walkPlan(input: PlanInput): Walk<Plan> {
  const target = input.target ?? DEFAULT_TARGET
  const roster = input.roster ?? rosterOf(input.bank)
  const { siblings } = roster
  const all = yield* walkPool({ ...input, roster, target })
  yield
  const met = without(all, input.asked ?? new Set(), siblings)
  const agenda = input.only === undefined ? input.agenda?.(met, input.today, target) : null
  const pool = agenda?.pool ?? met
  const offer = (input.extra === undefined ? agenda?.offer : null) ?? offerOf(input, pool, target)
  yield
  const selection = select(input, pool, offer, siblings)
  const company = [...offer.due, ...pool.ahead].filter(({ memory }) => memory.answeredDay !== input.today)
  yield
  const { planned: queue, unmade } = yield* order({ ...selection, ...roster, company, bank: input.bank, manner: input })
  const fresh = queue.filter(({ why }) => why === 'new').length
  return {
    queue,
    due: queue.length - fresh,
    fresh,
    minutes: estimateMinutes(queue, input.pace),
    waiting: waitingBeside(queue, fresh, offer),
    gentle: offer.gentle,
    unmade,
    nextDay: queue.length > 0 ? null : nextDay(input, pool, target),
  }
}

/** What is meant for today. Practice and "5 more" are not held back by a gentle return. */
function offerOf(input: PlanInput, pool: Pool, target: number): Offer {
  const asked = input.only !== undefined || input.extra !== undefined
  const { due, gentle } = asked ? { due: pool.due, gentle: false } : shareOfToday(pool, input.today, target)
  const begunToday = pool.memories.filter(({ firstDay }) => firstDay === input.today).length
  const left = Math.max(0, (input.allowance ?? DEFAULT_ALLOWANCE) - begunToday)
  return { due, gentle, allowed: gentle ? 0 : Math.min(left, pool.fresh.length) }
}

/** How many facts are due or allowed today and do not stand in the queue, of which so many are new. */
function waitingBeside(queue: readonly Planned[], fresh: number, { due, allowed }: Offer): number {
  const queued = new Set<FactId>(queue.flatMap(factsOf))
  return due.filter(({ fact }) => !queued.has(fact.id)).length + Math.max(0, allowed - fresh)
}

/** The next study day on which there is something to ask, today being done; null for never. */
function nextDay({ today, allowance }: PlanInput, { due, fresh, ahead }: Pool, target: number): number | null {
  const tomorrow = today + 1
  if (due.length > 0 || (fresh.length > 0 && allowance !== 0)) return tomorrow
  const day = ahead.reduce((soonest, { memory }) => Math.min(soonest, dueDay(memory, target)), Infinity)
  return day === Infinity ? null : Math.max(tomorrow, day)
}
