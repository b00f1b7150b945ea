import { MOST_SEATS, MOST_WAITING } from '../caps.ts'
import type { NoSeat } from '../protocol/messages/from-host.ts'
import { cleanName } from '../protocol/name.ts'
import { silent, type Change } from './change.ts'
import { firstFor } from './course.ts'
import type { JoinEvent } from './events.ts'
import type { Lesson } from './lesson.ts'
import { changeSeat, namingNow, refuse, type HostState, type Refused, type Waiting } from './state.ts'

const COUNTED_AS: Record<NoSeat, Refused> = {
  unknown: 'stranger',
  locked: 'locked',
  full: 'full',
  'turned-away': 'turned-away',
  removed: 'removed',
  'no-such-seat': 'no-such-seat',
  over: 'class-over',
}

/**
 * Somebody comes to the door. A key that has a seat or waits for one is only told so again, however often it comes, and
 * its name stays as it is.
 */
export function join(lesson: Lesson, state: HostState, event: JoinEvent, at: number): Change {
  const { pid, key, knowsRoom } = event
  const holder = state.holders[pid]
  if (holder !== undefined) return greet(state, holder.seat)
  if (state.waiting[pid] !== undefined) return { state, say: [{ to: 'waiting', pid }] }
  const naming = namingNow(lesson, state)
  const claim = naming === 'roster' ? event.seat : null
  const why = objection(lesson, state, pid, claim)
  if (why !== null) {
    // Who came by the code cannot know of the list: a number that is missing is asked for.
    const asked = why === 'no-such-seat' && claim === null
    return { state: asked ? state : refuse(state, COUNTED_AS[why]), say: [{ to: 'nobody', pid, key, why }] }
  }
  const name = naming === 'free' ? cleanName(event.name ?? '') : ''
  const comer = { key, knowsRoom, name, claim, at }
  const taken = claim !== null && state.seats[claim - 1]?.from !== null
  return lesson.terms.approval || !knowsRoom || taken ? wait(state, pid, comer) : seat(lesson, state, pid, comer, at)
}

/** The host lets somebody in who waits. Who claims a seat that is taken becomes another key of it. */
export function admit(lesson: Lesson, state: HostState, pid: string, at: number): Change {
  const comer = state.waiting[pid]
  if (comer === undefined) return silent(state)
  return seat(lesson, { ...state, waiting: without(state.waiting, pid) }, pid, comer, at)
}

/** The host sends somebody away who waits; that key is not let in any more. */
export function turnAway(state: HostState, pid: string): Change {
  const comer = state.waiting[pid]
  if (comer === undefined) return silent(state)
  return {
    state: { ...state, waiting: without(state.waiting, pid), turnedAway: [...state.turnedAway, pid] },
    say: [{ to: 'nobody', pid, key: comer.key, why: 'turned-away' }],
  }
}

function objection({ terms }: Lesson, { phase, locked, turnedAway, seats }: HostState, pid: string, claim: number | null): NoSeat | null {
  if (turnedAway.includes(pid)) return 'turned-away'
  if (phase.kind === 'end') return 'over'
  if (locked) return 'locked'
  if (terms.naming === 'roster') return claim === null || seats[claim - 1]?.status !== 'in' ? 'no-such-seat' : null
  return seats.length >= MOST_SEATS ? 'full' : null
}

function wait(state: HostState, pid: string, comer: Waiting): Change {
  if (Object.keys(state.waiting).length >= MOST_WAITING) {
    return { state: refuse(state, 'full'), say: [{ to: 'nobody', pid, key: comer.key, why: 'full' }] }
  }
  return { state: { ...state, waiting: { ...state.waiting, [pid]: comer } }, say: [{ to: 'waiting', pid }] }
}

function seat(lesson: Lesson, state: HostState, pid: string, { key, knowsRoom, name, claim }: Waiting, at: number): Change {
  const number = claim ?? state.seats.length + 1
  if (number > MOST_SEATS) return { state: refuse(state, 'full'), say: [{ to: 'nobody', pid, key, why: 'full' }] }
  const old = state.seats[number - 1]
  const seats = [...state.seats]
  const from = old?.from ?? firstFor(lesson, state, at)
  seats[number - 1] = { ...(old ?? { name, status: 'in', factor: 1 }), from, here: true }
  const holders = { ...state.holders, [pid]: { seat: number, key, knowsRoom } }
  return { state: { ...state, seats, holders, tickDue: true }, say: [{ to: 'seat', seat: number }] }
}

function greet(state: HostState, number: number): Change {
  return { state: changeSeat(state, number, { here: true }), say: [{ to: 'seat', seat: number }] }
}

function without<V>(record: Readonly<Record<string, V>>, key: string): Readonly<Record<string, V>> {
  return Object.fromEntries(Object.entries(record).filter(([other]) => other !== key))
}
