import type { Own } from '../protocol/messages/from-host.ts'
import type { Outgoing } from '../protocol/post/host-post.ts'
import { noSeat, oneQuestion, own, roomState, tick, WAITING } from './announce.ts'
import { silent, type Change, type Say } from './change.ts'
import { join } from './door.ts'
import type { HostEvent } from './events.ts'
import type { Lesson } from './lesson.ts'
import { changeSeats } from './seating.ts'
import { changeSeat, refuse, type HostState } from './state.ts'
import { closeVote, step } from './steps.ts'
import { leftMs, pauseTimer, resumeTimer } from './timer.ts'
import { takeAnswer } from './voting.ts'

/** A tick is sent so often even where nothing happens, in milliseconds: players see that the host is there. */
const ALIVE_MS = 3_000
/** A host that gave no sign of life for longer than this was gone, in milliseconds: for its players time stood still. */
const GONE_MS = 10_000
/** A host that is back counts on from here: it may have said more than it had stored. */
const LEAP = 1_000

/** What an event makes of a class. `out` must be sent only once `state` is stored: what is acknowledged is safe. */
export interface Advanced {
  readonly state: HostState
  readonly out: readonly Outgoing[]
}

/** Takes an event in at a moment, in milliseconds since 1970. The same lesson, state, event and moment give the same. */
export function advance(lesson: Lesson, state: HostState, event: HostEvent, at: number): Advanced {
  return send(lesson, take(lesson, state, event, at), at)
}

function take(lesson: Lesson, state: HostState, event: HostEvent, at: number): Change {
  switch (event.do) {
    case 'join':
      return join(lesson, state, event, at)
    case 'answer':
      return takeAnswer(lesson, state, event, at)
    case 'here':
      return here(state, event.pid, event.key)
    case 'gone': {
      const seat = state.holders[event.pid]?.seat
      return silent(seat === undefined ? state : changeSeat(state, seat, { here: false }))
    }
    case 'refused':
      return silent(refuse(state, event.why))
    case 'beat':
      return beat(state, at)
    case 'back':
      return { state: { ...withoutGap(state, at), seq: state.seq + LEAP, tickDue: true }, say: [...inTopics(lesson, state), { to: 'room' }] }
    case 'lock':
    case 'admit':
    case 'turn-away':
    case 'rename':
    case 'remove':
    case 'let-back':
    case 'merge':
    case 'more-time':
    case 'forget-names':
      return changeSeats(lesson, state, event, at)
    case 'start':
    case 'close':
    case 'reopen':
    case 'talk':
    case 'vote-again':
    case 'reveal':
    case 'next':
    case 'end':
    case 'pause':
    case 'go-on':
    case 'add-time':
    case 'hands':
      return step(lesson, state, event, at)
  }
}

/** The questions that stand each in a topic of its own: those that were told, and where all are open at once all of them. */
function inTopics({ questions, terms }: Lesson, { phase, told }: HostState): readonly Say[] {
  const all = terms.pacing !== 'led' && phase.kind !== 'lobby'
  return (all ? questions.map((_, place) => place) : told).map((question) => ({ to: 'question', question }))
}

function here(state: HostState, pid: string, key: string): Change {
  const seat = state.holders[pid]?.seat
  if (seat !== undefined) return { state: changeSeat(state, seat, { here: true }), say: [{ to: 'seat', seat }] }
  if (state.waiting[pid] !== undefined) return { state, say: [{ to: 'waiting', pid }] }
  return { state, say: [{ to: 'nobody', pid, key, why: state.turnedAway.includes(pid) ? 'turned-away' : 'unknown' }] }
}

function beat(state: HostState, at: number): Change {
  const { phase } = state
  // The page slept: first of all players learn that the host is there again, and what time it is.
  const awake = withoutGap(state, at)
  if (awake !== state) return { state: { ...awake, tickDue: true, tickAt: at }, say: [{ to: 'room' }] }
  if ((phase.kind === 'open' || phase.kind === 'window') && leftMs(phase.timer, slowest(state), at) <= 0) return closeVote(state, at)
  const due = state.tickDue || at - state.tickAt >= ALIVE_MS
  return due ? { state: { ...state, tickDue: false, tickAt: at }, say: [{ to: 'tick' }] } : silent(state)
}

/** Takes the time during which the host was gone off a timer that runs. */
function withoutGap(state: HostState, at: number): HostState {
  const { phase, tickAt } = state
  if (phase.kind !== 'open' && phase.kind !== 'window') return state
  const { since } = phase.timer
  const alive = Math.max(tickAt, since ?? 0)
  if (since === null || at - alive <= GONE_MS) return state
  return { ...state, phase: { ...phase, timer: resumeTimer(pauseTimer(phase.timer, alive), at) } }
}

/** The longest time that anybody has who is here and has not answered yet. */
function slowest({ phase, seats, ballots }: HostState): number {
  const votes = phase.kind === 'open' ? ballots[phase.question]?.[phase.round - 1]?.votes : undefined
  return seats.reduce((most, seat, index) => {
    const awaited = seat.status === 'in' && seat.here && (votes?.[index] ?? null) === null
    return awaited ? Math.max(most, seat.factor) : most
  }, 1)
}

function send(lesson: Lesson, { state, say }: Change, at: number): Advanced {
  let { seq, roomSeq } = state
  const out: Outgoing[] = []
  for (const one of say) {
    for (const unnumbered of outgoing(lesson, state, one, at)) {
      // By the clock, so that a host which lost what it had counted does not fall behind itself.
      seq = Math.max(seq + 1, Math.floor(at))
      out.push({ ...unnumbered, seq })
      if (one.to === 'room') roomSeq = seq
    }
  }
  return { state: seq === state.seq ? state : { ...state, seq, roomSeq }, out }
}

function outgoing(lesson: Lesson, state: HostState, say: Say, at: number): readonly Omit<Outgoing, 'seq'>[] {
  const { sid } = lesson
  const toOne = (pid: string, to: string, message: Own): Omit<Outgoing, 'seq'> => ({ topic: { kind: 'own', sid, pid }, to, message })
  switch (say.to) {
    case 'room':
      return [{ topic: { kind: 'state', sid }, to: null, message: roomState(lesson, state, at) }]
    case 'tick':
      return [{ topic: { kind: 'tick', sid }, to: null, message: tick(state, at) }]
    case 'question':
      return [{ topic: { kind: 'question', sid, place: say.question }, to: null, message: oneQuestion(lesson, state, say.question) }]
    case 'seat':
      return keysOf(state, say.seat).map(({ pid, key }) => toOne(pid, key, own(lesson, state, pid, say.answered ?? null, at)))
    case 'ranks': {
      const all = Object.entries(state.holders)
      const phones = lesson.terms.ranking === 'private' ? new Map<number, number>() : phonesOf(state)
      return all.flatMap(([pid, { key, seat }]) => (phones.get(seat) === 1 ? [] : [toOne(pid, key, own(lesson, state, pid, null, at))]))
    }
    case 'waiting': {
      const key = state.waiting[say.pid]?.key
      return key === undefined ? [] : [toOne(say.pid, key, WAITING)]
    }
    case 'nobody':
      return [toOne(say.pid, say.key, noSeat(say.why))]
  }
}

/** How many phones each seat has. */
function phonesOf({ holders }: HostState): ReadonlyMap<number, number> {
  const counts = new Map<number, number>()
  for (const { seat } of Object.values(holders)) counts.set(seat, (counts.get(seat) ?? 0) + 1)
  return counts
}

function keysOf({ holders }: HostState, seat: number): readonly { readonly pid: string; readonly key: string }[] {
  return Object.entries(holders).flatMap(([pid, holder]) => (holder.seat === seat ? [{ pid, key: holder.key }] : []))
}
