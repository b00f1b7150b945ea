import type { Bank, Fact } from '../../bank/bank.ts'
import type { FactId } from '../../bank/ids.ts'
import { hasStarted, type Memory, type Started } from '../memory.ts'
import { isForced, recall } from '../schedule.ts'
import { walked, type Walk } from '../walk.ts'
import { rosterOf, type Enrolled, type Roster } from './roster.ts'
import type { Mode } from './session.ts'
import type { SiblingGroup } from '../../quiz/siblings.ts'

/** A fact that may be asked. */
export interface Candidate {
  readonly fact: Fact
  readonly memory: Memory | undefined
  /** Chance of recall today, 0..1. */
  readonly recall: number
  readonly state: 'due' | 'new' | 'ahead'
}

/** A candidate that the learner has met. */
export type Review = Candidate & { readonly memory: Started }

/** The facts of a bank by what they want today. Paused and retired ones are out. */
export interface Pool {
  /** Most urgent first. */
  readonly due: readonly Review[]
  /** Not started, in the order in which they are begun. */
  readonly fresh: readonly Candidate[]
  /** Started and not due, in the order of the bank: few sessions ask for one of the many. See `nearest`. */
  readonly ahead: readonly Review[]
  /** Every memory that the bank's facts have, in whatever state. */
  readonly memories: readonly Memory[]
}

/** What is meant for today. */
export interface Offer {
  /** In the order in which they are asked, most urgent first. */
  readonly due: readonly Review[]
  /** How many facts may be begun. */
  readonly allowed: number
  /** The day of return after a long absence. */
  readonly gentle: boolean
}

/** What an exam means for a day. */
export interface Agenda {
  /** The pool without what the learner leaves out. */
  readonly pool: Pool
  /** What its plan has meant for the day; null while none was worked out. */
  readonly offer: Offer | null
}

/** What an exam means for a pool on a study day, `target` being the chance of recall, 0..1, below which a fact is due; null where it says nothing of that day. */
export type AgendaFor = (pool: Pool, today: number, target: number) => Agenda | null

/** What of a pool depends on the learner. */
export interface PoolInput {
  readonly bank: Bank
  /** Of that bank. */
  readonly roster: Roster
  readonly memories: ReadonlyMap<string, Memory>
  readonly today: number
  readonly target: number
  readonly mode: Mode
  readonly only?: ReadonlySet<FactId>
}

/** A fact that is due though its chance of recall is not below the target counts as this far below. */
const FORCED_GAP = 0.1

/** So many facts are looked at in one step. */
const FACTS_AT_ONCE = 50

/** Sorts the facts of a bank. `only` leaves out all others. */
export function poolOf(input: Omit<PoolInput, 'roster'>): Pool {
  return walked(walkPool({ ...input, roster: rosterOf(input.bank) }))
}

/** The same, pausing every few facts and before they are put in order. */
export function* walkPool(input: PoolInput): Walk<Pool> {
  const { facts } = input.roster
  const found: Found = { due: [], ahead: [], fresh: [], memories: [] }
  for (let place = 0; place < facts.length; place += FACTS_AT_ONCE) {
    yield
    for (const enrolled of facts.slice(place, place + FACTS_AT_ONCE)) sortIn(enrolled, input, found)
  }
  yield
  return { ...found, due: byUrgency(found.due, input), fresh: found.fresh.sort((a, b) => a.place - b.place) }
}

/** The facts of a pool as they come. */
interface Found {
  readonly due: Review[]
  readonly ahead: Review[]
  readonly fresh: (Candidate & Pick<Enrolled, 'place'>)[]
  readonly memories: Memory[]
}

function sortIn({ fact, key, place }: Enrolled, { memories, today, target, mode, only }: PoolInput, found: Found): void {
  const memory = memories.get(key)
  if (memory !== undefined) found.memories.push(memory)
  if (!isAskable(fact, mode) || memory?.paused === true || only?.has(fact.id) === false) return
  if (!hasStarted(memory)) {
    found.fresh.push({ fact, memory, recall: 0, state: 'new', place })
    return
  }
  const chance = recall(memory, today)
  const state = chance < target || isForced(memory, today, fact) ? 'due' : 'ahead'
  found[state].push({ fact, memory, recall: chance, state })
}

/** The nearest to falling due first. */
export function nearest(ahead: readonly Review[]): readonly Review[] {
  return sortedBy(ahead, (review) => review.recall)
}

/** The pool without these facts and their siblings. */
export function without(pool: Pool, facts: ReadonlySet<FactId>, siblings: SiblingGroup): Pool {
  if (facts.size === 0) return pool
  const groups = new Set([...facts].map(siblings))
  const stays = ({ fact }: Candidate): boolean => !groups.has(siblings(fact.id))
  return {
    ...pool,
    due: pool.due.filter(stays),
    fresh: pool.fresh.filter(stays),
    ahead: pool.ahead.filter(stays),
  }
}

function isAskable(fact: Fact, mode: Mode): boolean {
  if (fact.status === 'retired') return false
  return mode === 'flashcards' ? fact.forms.includes('card') : fact.forms.length > 0
}

/** By objective weight × (target − chance of recall). */
function byUrgency(due: readonly Review[], { bank, target }: PoolInput): Review[] {
  const weights = new Map<string, number>(bank.objectives.map(({ id, weight }) => [id, weight]))
  const urgency = ({ fact, recall: chance }: Review): number => {
    const gap = chance < target ? target - chance : FORCED_GAP
    return (weights.get(fact.objective) ?? 1) * gap
  }
  return sortedBy(due, (review) => -urgency(review))
}

/** Ascending by a number that is worked out once; equals keep their order. */
function sortedBy<T>(list: readonly T[], value: (element: T) => number): T[] {
  return list
    .map((element) => ({ element, value: value(element) }))
    .sort((a, b) => a.value - b.value)
    .map(({ element }) => element)
}
