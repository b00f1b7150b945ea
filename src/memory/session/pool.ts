import type { Bank, Fact } from '../../bank/bank.ts'
import type { FactId } from '../../bank/ids.ts'
import { hasStarted, type Memory, type Started } from '../memory.ts'
import { isForced, recall } from '../schedule.ts'
import { walked, type Walk } from '../walk.ts'
import { rosterOf, type Roster } from './roster.ts'
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
  /** Started and not due: the nearest to falling due first. */
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
  /** Of that bank; made anew where it is left out. */
  readonly roster?: Roster
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
export function poolOf(input: PoolInput): Pool {
  return walked(walkPool(input))
}

/** The same, pausing every few facts and before they are put in order. */
export function* walkPool({ bank, roster = rosterOf(bank), memories, today, target, mode, only }: PoolInput): Walk<Pool> {
  const due: Review[] = []
  const ahead: Review[] = []
  const fresh: { readonly place: number; readonly candidate: Candidate }[] = []
  const known: Memory[] = []
  for (const [index, { fact, key, place }] of roster.facts.entries()) {
    if (index % FACTS_AT_ONCE === 0) yield
    const memory = memories.get(key)
    if (memory !== undefined) known.push(memory)
    if (!isAskable(fact, mode) || memory?.paused === true || only?.has(fact.id) === false) continue
    if (!hasStarted(memory)) fresh.push({ place, candidate: { fact, memory, recall: 0, state: 'new' } })
    else {
      const chance = recall(memory, today)
      const state = chance < target || isForced(memory, today, fact) ? 'due' : 'ahead'
      const list = state === 'due' ? due : ahead
      list.push({ fact, memory, recall: chance, state })
    }
  }
  yield
  return {
    due: byUrgency(due, bank, target),
    fresh: fresh.sort((a, b) => a.place - b.place).map(({ candidate }) => candidate),
    ahead: ahead.sort((a, b) => a.recall - b.recall),
    memories: known,
  }
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
function byUrgency(due: readonly Review[], bank: Bank, target: number): Review[] {
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
