import { cleanName } from '../protocol/name.ts'
import { silent, type Change } from './change.ts'
import { admit, turnAway } from './door.ts'
import type { SeatEvent } from './events.ts'
import type { Lesson } from './lesson.ts'
import { changeSeat, type Ballot, type HostState, type Vote } from './state.ts'

const MOST_FACTOR = 10

/** What the host does about seats. A seat that does not exist changes nothing. */
export function changeSeats(lesson: Lesson, state: HostState, event: SeatEvent, at: number): Change {
  switch (event.do) {
    case 'lock':
      return state.locked === event.on ? silent(state) : { state: { ...state, locked: event.on }, say: [{ to: 'room' }] }
    case 'admit':
      return admit(lesson, state, event.pid, at)
    case 'turn-away':
      return turnAway(state, event.pid)
    case 'rename':
      return silent(changeSeat(state, event.seat, { name: cleanName(event.name) }))
    case 'remove':
      return setStatus(state, event.seat, 'in', 'removed')
    case 'let-back':
      return setStatus(state, event.seat, 'removed', 'in')
    case 'merge':
      return merge(state, event.seat, event.into)
    case 'more-time':
      return lengthen(state, event.seat, event.factor)
    case 'forget-names':
      return forgetNames(state)
  }
}

/** Phones that made names up, or show their own, learn it too. */
function forgetNames(state: HostState): Change {
  const seats = state.seats.map((seat) => ({ ...seat, name: '' }))
  const waiting = Object.fromEntries(Object.entries(state.waiting).map(([pid, comer]) => [pid, { ...comer, name: '' }]))
  return { state: { ...state, namesForgotten: true, seats, waiting }, say: [{ to: 'room' }] }
}

function setStatus(state: HostState, seat: number, from: 'in' | 'removed', to: 'in' | 'removed'): Change {
  if (state.seats[seat - 1]?.status !== from) return silent(state)
  return { state: { ...changeSeat(state, seat, { status: to }), tickDue: true }, say: [{ to: 'seat', seat }] }
}

function lengthen(state: HostState, seat: number, factor: number): Change {
  if (state.seats[seat - 1] === undefined || !(factor >= 1 && factor <= MOST_FACTOR)) return silent(state)
  return { state: changeSeat(state, seat, { factor }), say: [{ to: 'seat', seat }] }
}

/** Keys and answers go over; of two answers to one vote the one that came first stays. */
function merge(state: HostState, seat: number, into: number): Change {
  const [old, kept] = [state.seats[seat - 1], state.seats[into - 1]]
  if (seat === into || old?.status !== 'in' || kept?.status !== 'in') return silent(state)
  const seats = [...state.seats]
  seats[seat - 1] = { ...old, status: 'merged', here: false }
  seats[into - 1] = {
    ...kept,
    name: kept.name === '' ? old.name : kept.name,
    from: earlier(old.from, kept.from),
    factor: Math.max(old.factor, kept.factor),
    here: old.here || kept.here,
  }
  const holders = Object.fromEntries(
    Object.entries(state.holders).map(([pid, holder]) => [pid, holder.seat === seat ? { ...holder, seat: into } : holder]),
  )
  const ballots = state.ballots.map((rounds) => rounds.map((ballot) => mergeVotes(ballot, seat, into)))
  return { state: { ...state, seats, holders, ballots, tickDue: true }, say: [{ to: 'seat', seat: into }] }
}

function mergeVotes(ballot: Ballot, seat: number, into: number): Ballot {
  const [moved, own] = [ballot.votes[seat - 1] ?? null, ballot.votes[into - 1] ?? null]
  if (moved === null) return ballot
  const votes: (Vote | null)[] = Array.from({ length: Math.max(ballot.votes.length, into) }, (_, index) => ballot.votes[index] ?? null)
  votes[seat - 1] = null
  votes[into - 1] = own === null || moved.at < own.at ? moved : own
  return { ...ballot, votes }
}

function earlier(a: number | null, b: number | null): number | null {
  return a === null || b === null ? (a ?? b) : Math.min(a, b)
}
