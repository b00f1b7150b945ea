import type { FactId } from '../../bank/ids.ts'
import { hasStarted } from '../memory.ts'
import { secondsFor, type Pace } from '../pace.ts'
import type { Choice } from './order.ts'
import { planQuestion, type Manner } from './planned.ts'
import { nearest, type Candidate, type Offer, type Pool } from './pool.ts'
import type { Length } from './session.ts'
import type { SiblingGroup } from '../../quiz/siblings.ts'

/** The facts of a session, not in order yet. */
export interface Selection {
  readonly size: number
  readonly openers: readonly Candidate[]
  readonly reviews: Choice
  readonly fresh: Choice
  /** How many facts may be begun in all, where reviews cannot be placed. */
  readonly allowed: number
  readonly loose: boolean
}

/** What the learner wishes for. */
export interface Wish extends Manner {
  readonly today: number
  readonly length: Length
  readonly pace: Pace
  readonly only?: ReadonlySet<FactId>
  readonly extra?: number
}

/** The first session ever has so many questions, whatever its length. */
const FIRST_EVER = 6
const MOST_PRACTISED = 10
/** Least part of a session that is new, where new facts are allowed. */
const LEAST_NEW = 0.35
/** From so many times the capacity on, due facts leave no room for new ones. */
const FLOODED = 2
/** An opener is recalled at least this surely. */
const SURE_START = 0.85
/** The longest session, and how many facts of a kind stand by. */
const MOST_QUESTIONS = 200
const RESERVE = 40
/** So many facts of a kind tell how long a question takes on average. */
const SAMPLE = 20

/** Selects the facts of a session by what the learner wishes for. */
export function select(wish: Wish, pool: Pool, offer: Offer, siblings: SiblingGroup): Selection {
  if (wish.only !== undefined) return practice(wish, pool, siblings)
  if (wish.extra !== undefined) return more(wish, pool, offer, wish.extra, siblings)
  const isFirstEver = !pool.memories.some(hasStarted)
  return ordinary(wish, pool, offer, isFirstEver ? FIRST_EVER : capacityOf(wish, pool, offer), siblings)
}

/** Due facts and new ones, as many as fit; a sure start comes from the due ones, or else from the rest. */
function ordinary(wish: Wish, pool: Pool, offer: Offer, capacity: number, siblings: SiblingGroup): Selection {
  const { due, allowed } = offer
  const sure = due.filter(isSure)
  const warmUps = due.length === 0 || sure.length > 0 ? [] : nearest(pool.ahead.filter(isSure).filter(notToday(wish)))
  const warmUp = Math.min(1, warmUps.length)
  // Of everything that is due nothing makes room: there a warm-up comes on top.
  const places = wish.length.kind === 'minutes' ? capacity : capacity + warmUp
  const begun = newShare(places, due.length + warmUp, allowed)
  const groups = new Set<FactId>()
  const reviews = choose(due, places - warmUp - begun, groups, siblings)
  const fresh = choose(pool.fresh, begun, groups, siblings)
  return {
    size: Math.min(places, due.length + warmUp + allowed),
    openers: [...sure, ...warmUps].slice(0, RESERVE),
    reviews,
    fresh,
    allowed: begun === 0 ? 0 : allowed,
    loose: false,
  }
}

/** min(allowed, max(⌊0.35 × capacity⌋, capacity − due)); none where twice the capacity is due. */
function newShare(capacity: number, due: number, allowed: number): number {
  if (due >= FLOODED * capacity) return 0
  return Math.min(allowed, Math.max(Math.floor(LEAST_NEW * capacity), capacity - due))
}

/** How many questions fit: by the learner's own pace, or everything that is meant for today. At least 1, at most 200. */
function capacityOf(wish: Wish, pool: Pool, offer: Offer): number {
  const { due, allowed } = offer
  const wanted =
    wish.length.kind === 'all'
      ? due.length + allowed
      : Math.floor((wish.length.minutes * 60) / averageSeconds(wish, [...due.slice(0, SAMPLE), ...pool.fresh.slice(0, SAMPLE)]))
  return Math.min(MOST_QUESTIONS, Math.max(1, wanted))
}

function averageSeconds(wish: Wish, sample: readonly Candidate[]): number {
  const planned = sample.flatMap(({ fact, memory }) => planQuestion(fact, memory, 'due', wish) ?? [])
  const seconds = planned.map(({ form }) => secondsFor(wish.pace, form))
  return seconds.length === 0 ? Infinity : seconds.reduce((sum, one) => sum + one, 0) / seconds.length
}

/** Practice: what is due, then what is new, then the least known; what was answered today comes last. */
function practice(wish: Wish, pool: Pool, siblings: SiblingGroup): Selection {
  const all = [...pool.due, ...pool.fresh, ...nearest(pool.ahead)]
  const isRested = notToday(wish)
  const inTurn = [...all.filter(isRested), ...all.filter((candidate) => !isRested(candidate))]
  const reviews = choose(inTurn, MOST_PRACTISED, new Set(), siblings)
  return { size: MOST_PRACTISED, openers: [], reviews, fresh: NOTHING, allowed: 0, loose: true }
}

/** "5 more": due, new as allowed, then the nearest to falling due, then new ones beyond the allowance. */
function more(wish: Wish, pool: Pool, offer: Offer, size: number, siblings: SiblingGroup): Selection {
  const ahead = nearest(pool.ahead.filter(notToday(wish)))
  const allowed = newShare(size, offer.due.length, offer.allowed)
  const beyond = Math.max(0, size - offer.due.length - allowed - ahead.length)
  const begun = Math.min(pool.fresh.length, allowed + beyond)
  const groups = new Set<FactId>()
  const reviews = choose([...offer.due, ...ahead], size - begun, groups, siblings)
  const fresh = choose(pool.fresh, begun, groups, siblings)
  return { size, openers: [], reviews, fresh, allowed: Math.max(begun, offer.allowed), loose: false }
}

const NOTHING: Choice = { chosen: [], reserve: [] }

/** The first `count` that are no siblings of each other or of those chosen before; the next ones stand by. */
function choose<C extends Candidate>(
  candidates: readonly C[],
  count: number,
  groups: Set<FactId>,
  siblings: SiblingGroup,
): { readonly chosen: readonly C[]; readonly reserve: readonly C[] } {
  const chosen: C[] = []
  const reserve: C[] = []
  for (const candidate of candidates) {
    const group = siblings(candidate.fact.id)
    if (chosen.length < count && !groups.has(group)) {
      groups.add(group)
      chosen.push(candidate)
    } else if (reserve.length < RESERVE) reserve.push(candidate)
    else if (chosen.length >= count) break
  }
  return { chosen, reserve }
}

function isSure({ recall }: Candidate): boolean {
  return recall >= SURE_START
}

function notToday({ today }: Wish): (candidate: Candidate) => boolean {
  return ({ memory }) => memory?.answeredDay !== today
}
