import { fitsQuestion } from '../fits.ts'
import { silent, type Change, type Say } from './change.ts'
import { opennessOf, voteAt } from './course.ts'
import type { AnswerEvent } from './events.ts'
import type { Lesson } from './lesson.ts'
import { changeBallot, changeSeat, isShown, refuse, voteOf, type HostState, type Phase, type Refused, type Vote } from './state.ts'
import { usedMs } from './timer.ts'

/**
 * Takes an answer. It counts once for each seat, question and round, however often it arrives: the first one, and where
 * answers can be changed the one with the highest turn. Whatever becomes of it, its phone learns.
 */
export function takeAnswer(lesson: Lesson, state: HostState, event: AnswerEvent, at: number): Change {
  const { pid, key, question, round } = event
  const holder = state.holders[pid]
  if (holder === undefined) return { state: refuse(state, 'stranger'), say: [{ to: 'nobody', pid, key, why: 'unknown' }] }
  const { seat } = holder
  const here = state.seats[seat - 1]?.here === true ? state : changeSeat(state, seat, { here: true })
  const old = voteOf(state, question, round, seat)
  if (old !== null && event.turn <= old.turn) return acknowledge(here, event, seat)
  const why = objection(lesson, state, event, { seat, old }, at)
  if (why !== null) return { state: refuse(here, why), say: [tellSeat(event, seat)] }
  const vote: Vote = { given: event.given, sure: event.sure, ms: Math.min(event.ms, openMs(state.phase, at)), turn: event.turn, at, by: pid }
  return acknowledge(changeBallot(here, question, round, (ballot) => ({ ...ballot, votes: put(ballot.votes, seat, vote) })), event, seat)
}

function objection(
  { questions, terms }: Lesson,
  { phase, seats }: HostState,
  { question, round, given }: AnswerEvent,
  { seat, old }: { readonly seat: number; readonly old: Vote | null },
  at: number,
): Refused | null {
  const owner = seats[seat - 1]
  const asked = questions[question]?.question
  if (owner?.status !== 'in') return 'removed'
  if (asked === undefined) return 'no-such-question'
  if (!isShown(owner, question)) return 'not-shown'
  const openness = opennessOf(phase, { question, round }, owner, at)
  if (openness !== 'open') return openness
  // At one's own pace an answer is told at once, so it stands.
  if (old !== null && (!terms.changing || terms.pacing === 'self')) return 'changed'
  return fitsQuestion(asked, given) ? null : 'misfit'
}

/**
 * The next tick acknowledges, or where it does not speak of this answer a word to its seat: ticks name one vote and say
 * who answered, not whose answer was changed, nor by which phone of the seat.
 */
function acknowledge(state: HostState, event: AnswerEvent, seat: number): Change {
  const vote = voteAt(state)
  const own = voteOf(state, event.question, event.round, seat)?.by === event.pid
  const named = own && vote?.question === event.question && vote.round === event.round && event.turn === 0
  return named ? silent({ ...state, tickDue: true }) : { state: { ...state, tickDue: true }, say: [tellSeat(event, seat)] }
}

function tellSeat({ question }: AnswerEvent, seat: number): Say {
  return { to: 'seat', seat, answered: question }
}

/** For how long answers could have been given, in milliseconds: no answer took longer. */
function openMs(phase: Phase, at: number): number {
  return 'timer' in phase ? usedMs(phase.timer, at) : Infinity
}

function put(votes: readonly (Vote | null)[], seat: number, vote: Vote): readonly (Vote | null)[] {
  const after = [...votes]
  while (after.length < seat) after.push(null)
  after[seat - 1] = vote
  return after
}
