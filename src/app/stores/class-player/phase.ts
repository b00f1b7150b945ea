import type { Question } from '../../../quiz/question.ts'
import { answerTo, pendingOf, takenOf, type PlayerState, type Said } from '../../../classroom/player/state.ts'
import { concealedQuestion, isAnswered, mayAnswer, timeLeft, toldOf } from '../../../classroom/player/view.ts'
import type { Manner, NoSeat, Told } from '../../../classroom/protocol/messages/from-host.ts'
import type { Round } from '../../../classroom/protocol/messages/parts.ts'

/** Where a learner stands in a class, as the screen shows it. */
export type Phase =
  /** Nothing was heard of the class yet. */
  | { readonly kind: 'looking' }
  /** `manner`: null where it is not known before the host lets in. `wrongSeat`: the seat that was asked for is none. */
  | { readonly kind: 'join'; readonly manner: Manner | null; readonly roster: number | null; readonly wrongSeat: boolean }
  | { readonly kind: 'asking' }
  | { readonly kind: 'waiting' }
  | { readonly kind: 'lobby' | 'window' | 'over' | 'end' }
  | { readonly kind: 'refused'; readonly why: Exclude<NoSeat, 'unknown' | 'no-such-seat'> }
  | { readonly kind: 'vote' | 'closed'; readonly question: number; readonly round: Round; readonly asked: Question }
  | { readonly kind: 'talk'; readonly question: number; readonly asked: Question }
  | { readonly kind: 'reveal'; readonly question: number; readonly told: Told }

/** Without a seat. */
export type OutsidePhase = Extract<Phase, { readonly kind: 'looking' | 'join' | 'asking' | 'waiting' | 'refused' }>
/** With a seat. */
export type InsidePhase = Exclude<Phase, OutsidePhase>

const OUTSIDE: readonly Phase['kind'][] = ['looking', 'join', 'asking', 'waiting', 'refused'] satisfies OutsidePhase['kind'][]

/** Whether the player has no seat yet, or none any more. */
export function isOutside(phase: Phase): phase is OutsidePhase {
  return OUTSIDE.includes(phase.kind)
}

/** Where the player stands. */
export function phaseOf(state: PlayerState): Phase {
  const { door, room, knowsRoom } = state
  switch (door.kind) {
    case 'outside':
      if (room === null) return knowsRoom ? { kind: 'looking' } : joining(room, false)
      if (room.phase === 'end') return { kind: 'refused', why: 'over' }
      if (room.locked) return { kind: 'refused', why: 'locked' }
      return joining(room, false)
    case 'asking':
    case 'waiting':
      return { kind: door.kind }
    case 'none':
      if (door.why === 'unknown') return { kind: 'asking' }
      if (door.why !== 'no-such-seat') return { kind: 'refused', why: door.why }
      return joining(room, true)
    case 'seat':
      return room === null ? { kind: 'lobby' } : seated(room)
  }
}

function joining(room: PlayerState['room'], wrongSeat: boolean): Phase {
  return { kind: 'join', manner: room?.manner ?? null, roster: room?.roster ?? null, wrongSeat }
}

function seated(room: NonNullable<PlayerState['room']>): Phase {
  switch (room.phase) {
    case 'lobby':
    case 'window':
    case 'over':
    case 'end':
      return { kind: room.phase }
    case 'open':
    case 'closed':
      return { kind: room.phase === 'open' ? 'vote' : 'closed', question: room.question, round: room.round, asked: room.concealed }
    case 'talk':
      return { kind: 'talk', question: room.question, asked: room.concealed }
    case 'reveal':
      return { kind: 'reveal', question: room.question, told: room.tells }
  }
}

/**
 * How an answer stands. `other`: given on another device with the same seat. `late`: it came after voting had closed,
 * and does not count.
 */
export type Standing = 'none' | 'sending' | 'arrived' | 'other' | 'late'

/** One vote as this player sees it. */
export interface MyVote {
  readonly question: number
  readonly round: Round
  /** The newest answer, arrived or not; null where there is none on this device. */
  readonly said: Said | null
  readonly standing: Standing
  readonly open: boolean
  /** Why it cannot be answered though it is open; null where it can, or was. */
  readonly barred: 'late-comer' | 'time' | null
}

/** How a player's answer to a vote stands at a moment. */
export function voteOf(state: PlayerState, question: number, round: Round, at: number): MyVote {
  const mine = answerTo(state, question, round)
  const open = mayAnswer(state, question, round, at)
  const standing = standingOf(state, question, round)
  return { question, round, said: mine?.said.at(-1) ?? null, standing, open, barred: open || standing !== 'none' ? null : barredBy(state, question, at) }
}

function standingOf(state: PlayerState, question: number, round: Round): Standing {
  const mine = answerTo(state, question, round)
  if (mine === undefined) return isAnswered(state, question, round) ? 'other' : 'none'
  if (mine.late) return 'late'
  return mine.arrived === mine.said.at(-1)?.turn || (pendingOf(mine) === null && mine.arrived !== null) ? 'arrived' : 'sending'
}

function barredBy(state: PlayerState, question: number, at: number): MyVote['barred'] {
  if (state.door.kind === 'seat' && state.door.from > question) return 'late-comer'
  return timeLeft(state, at) === 0 ? 'time' : null
}

/** One question of a class in its place, from 0. */
export interface PlaceInClass {
  readonly place: number
  readonly asked: Question | null
  readonly told: Told | null
  readonly vote: MyVote
  /** Another phone of the seat gave the answer that counts, and it is right. */
  readonly otherRight: boolean
}

/** All questions of the class that this player knows of, in their order. The vote is the last one that counts. */
export function placesOf(state: PlayerState, at: number): readonly PlaceInClass[] {
  return Array.from({ length: state.room?.count ?? 0 }, (_, place) => {
    const round: Round = isAnswered(state, place, 2) ? 2 : 1
    return { place, asked: concealedQuestion(state, place), told: toldOf(state, place), vote: voteOf(state, place, round, at), otherRight: takenOf(state, place, round)?.[3] === 'other-right' }
  })
}

