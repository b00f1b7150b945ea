import type { Confidence } from '../../journal/line.ts'
import type { Given } from '../../quiz/question.ts'
import type { Round } from '../protocol/messages/parts.ts'
import type { Refusal } from '../protocol/post/refusal.ts'
import type { Lesson } from './lesson.ts'
import type { Timer } from './timer.ts'

/** Where a class is. Questions by their place, from 0; moments in milliseconds since 1970. */
export type Phase =
  | { readonly kind: 'lobby' }
  | { readonly kind: 'open'; readonly question: number; readonly round: Round; readonly timer: Timer }
  | { readonly kind: 'closed'; readonly question: number; readonly round: Round; readonly timer: Timer; readonly closedAt: number }
  | { readonly kind: 'talk'; readonly question: number }
  | { readonly kind: 'reveal'; readonly question: number }
  /** All questions are open, for everyone at their own pace. */
  | { readonly kind: 'window'; readonly timer: Timer }
  | { readonly kind: 'over'; readonly timer: Timer; readonly closedAt: number }
  | { readonly kind: 'end' }

/** A seat keeps its number for ever: seat 1 is the first of the list. */
export interface Seat {
  /** Empty where it has none. Names stay with the host. */
  readonly name: string
  /** `removed` by the host; `merged` into another seat. Neither counts. */
  readonly status: 'in' | 'removed' | 'merged'
  /** The first question that it was shown; null while nobody has taken it. */
  readonly from: number | null
  /** Its times are multiplied by this. */
  readonly factor: number
  /** A phone was heard and has not left. Cosmetic. */
  readonly here: boolean
}

/** A key that owns a seat. */
export interface Holder {
  readonly seat: number
  /** Public key, base64url. */
  readonly key: string
  readonly knowsRoom: boolean
}

/** A key that waits for the host's word. */
export interface Waiting {
  readonly key: string
  readonly knowsRoom: boolean
  readonly name: string
  /** The seat that it says to be. */
  readonly claim: number | null
  readonly at: number
}

/** An answer as it counts. */
export interface Vote {
  readonly given: Given
  readonly sure: Confidence | null
  /** From shown to answered, in milliseconds: the phone's own measure, never more than the host's. */
  readonly ms: number
  readonly turn: number
  /** When it arrived. */
  readonly at: number
  /** Player id of the phone that gave it; empty where an earlier version did not keep it. */
  readonly by: string
}

/** One vote on one question. */
export interface Ballot {
  /** The answer of each seat, that of seat 1 first; shorter than there are seats, null where there is none. */
  readonly votes: readonly (Vote | null)[]
  /** Hands for each option, in the order shown. */
  readonly hands: readonly number[]
}

/** Why an answer or a join did not count. */
export type Refused =
  | Refusal
  | 'stranger'
  | 'removed'
  | 'locked'
  | 'full'
  | 'turned-away'
  | 'no-such-seat'
  | 'class-over'
  | 'no-such-question'
  | 'not-shown'
  | 'not-open'
  | 'late'
  | 'misfit'
  | 'changed'

/** All that changes while a class runs: plain values, so that storage can take it as it is. */
export interface HostState {
  /** Number of the newest message. */
  readonly seq: number
  /** Number of the newest message to the whole room. */
  readonly roomSeq: number
  readonly phase: Phase
  readonly locked: boolean
  readonly seats: readonly Seat[]
  /** Names were deleted: none is made up anew, and none is taken from who comes later. See `namingNow`. */
  readonly namesForgotten: boolean
  /** By player id. */
  readonly holders: Readonly<Record<string, Holder>>
  readonly waiting: Readonly<Record<string, Waiting>>
  readonly turnedAway: readonly string[]
  /** The first and the second vote on each question, as far as they came. */
  readonly ballots: readonly (readonly Ballot[])[]
  /** Places of the questions that were told. */
  readonly told: readonly number[]
  /** Places of the questions that the host left for the next one without telling them. */
  readonly dropped: readonly number[]
  /** Rank of each seat, that of seat 1 first, as it was when a question was told last; empty where nobody asked for it. */
  readonly ranks: readonly (number | null)[]
  /** How often what was refused. */
  readonly refused: Readonly<Partial<Record<Refused, number>>>
  /** Something has arrived since the newest tick. */
  readonly tickDue: boolean
  /** When the newest tick was sent. */
  readonly tickAt: number
  readonly startedAt: number
}

const NO_VOTES: Ballot = { votes: [], hands: [] }

/** A class before its first player. `roster`: the names of the class list, in the order of their seats. */
export function newHostState({ questions }: Lesson, roster: readonly string[], at: number): HostState {
  return {
    seq: 0,
    roomSeq: 0,
    phase: { kind: 'lobby' },
    locked: false,
    seats: roster.map((name) => ({ name, status: 'in', from: null, factor: 1, here: false })),
    namesForgotten: false,
    holders: {},
    waiting: {},
    turnedAway: [],
    ballots: questions.map(() => []),
    told: [],
    dropped: [],
    ranks: [],
    refused: {},
    tickDue: false,
    tickAt: 0,
    startedAt: at,
  }
}

/** How seats are named by now. In a class with a list they go by its numbers, names or not. */
export function namingNow({ terms }: Lesson, { namesForgotten }: HostState): Lesson['terms']['naming'] {
  return namesForgotten && terms.naming !== 'roster' ? 'none' : terms.naming
}

/** Whether a seat counts for a question: taken, not removed, and there when it was shown. */
export function isShown({ status, from }: Seat, question: number): boolean {
  return status === 'in' && from !== null && from <= question
}

/** The vote of a seat; null where it has none. */
export function voteOf({ ballots }: HostState, question: number, round: Round, seat: number): Vote | null {
  return ballots[question]?.[round - 1]?.votes[seat - 1] ?? null
}

/** Whether a question was dropped before anybody answered: then it counts for nobody. */
export function isLeftOut({ ballots, dropped }: HostState, question: number): boolean {
  const touched = ballots[question]?.some(({ votes, hands }) => hands.length > 0 || votes.some((vote) => vote !== null))
  return dropped.includes(question) && touched !== true
}

/** Changes one seat; one that does not exist changes nothing. */
export function changeSeat(state: HostState, seat: number, change: Partial<Seat>): HostState {
  const old = state.seats[seat - 1]
  if (old === undefined) return state
  const seats = [...state.seats]
  seats[seat - 1] = { ...old, ...change }
  return { ...state, seats }
}

/** Whether any question was asked yet. */
export function wasAsked({ ballots }: HostState): boolean {
  return ballots.some((rounds) => rounds.length > 0)
}

/** Changes one ballot; those before it that are missing are empty. */
export function changeBallot(state: HostState, question: number, round: Round, change: (ballot: Ballot) => Ballot): HostState {
  const ballots = [...state.ballots]
  const rounds = [...(ballots[question] ?? [])]
  while (rounds.length < round) rounds.push(NO_VOTES)
  rounds[round - 1] = change(rounds[round - 1] ?? NO_VOTES)
  ballots[question] = rounds
  return { ...state, ballots }
}

/** Counts a refusal. */
export function refuse(state: HostState, why: Refused): HostState {
  return { ...state, refused: { ...state.refused, [why]: (state.refused[why] ?? 0) + 1 } }
}
