import type { FromHost, Own, RoomState, Tick } from '../protocol/messages/from-host.ts'
import { hasBit } from '../protocol/bits.ts'
import type { Now, Step, Task } from './events.ts'
import { topicText } from '../protocol/topics.ts'
import { answerTo, pendingOf, putAnswer, putQuestion, putTold, takenOf, type MyAnswer, type PlayerState } from './state.ts'
import { missesQuestion, toldOf } from './view.ts'
import { waitForReply, waitForWord } from './waits.ts'

/** So long something may be on its way before it counts as lost, in milliseconds. */
const PATIENCE_MS = 1_500

/**
 * Takes in what the host said. A message that is not newer than the last of its topic changes nothing: it came twice,
 * late, or was played back.
 */
export function hear(state: PlayerState, topic: string, seq: number, message: FromHost, now: Now): Step {
  if (seq <= (state.heard[topic] ?? -1)) return { state, tasks: [] }
  const way = state.way.kind === 'up' ? { ...state.way, tries: 0 } : state.way
  const heard: PlayerState = { ...state, way, heard: { ...state.heard, [topic]: seq }, heardAt: now.at }
  switch (message.do) {
    case 'state':
      return { state: hearRoom(heard, message, now.at), tasks: askAtTheEnd(heard, message) }
    case 'tick':
      return hearTick(heard, message, now.at)
    case 'question':
      return { state: putQuestion(heard, message), tasks: [] }
    case 'own':
      return hearOwn(heard, message, now)
  }
}

/** Waits for the host to let in; after a while it is asked again. */
export function awaitWord(state: PlayerState, { at, dice }: Now): Step {
  return { state: { ...state, door: { kind: 'waiting', askAt: at + waitForWord(dice) } }, tasks: [] }
}

/** Asks for a seat, and again after a while. The proof is added where the message is sealed. */
export function knock(state: PlayerState, { at, dice }: Now): Step {
  const { wish } = state
  const message = { do: 'join' as const, name: wish?.name ?? null, seat: wish?.seat ?? null, proof: null }
  return { state: { ...state, door: { kind: 'asking', askAt: at + waitForReply(dice) } }, tasks: [{ do: 'send', message }] }
}

/** Says that the player is here, upon which the host says all that it knows of the seat. */
export const HERE: Task = { do: 'send', message: { do: 'here' } }

/**
 * What came too late may count all the same, where the vote was opened again and a copy of the answer was still on its
 * way: who has such an answer asks once more when the class ends.
 */
function askAtTheEnd({ answers }: PlayerState, { phase }: RoomState): readonly Task[] {
  return phase === 'end' && answers.some(({ late }) => late) ? [HERE] : []
}

/** Whether something is missing that the host has said: where it stays away for a while, it is fetched. */
function catchUp(state: PlayerState, newest: number, at: number): Step {
  const { sid, behindSince } = state
  const behind = (state.heard[topicText({ kind: 'state', sid })] ?? 0) < newest || missesQuestion(state)
  if (!behind) return { state: behindSince === null ? state : { ...state, behindSince: null }, tasks: [] }
  if (behindSince !== null && at - behindSince < PATIENCE_MS) return { state, tasks: [] }
  return { state: { ...state, behindSince: at }, tasks: behindSince === null ? [] : [{ do: 'refresh' }] }
}

function hearRoom(state: PlayerState, room: RoomState, at: number): PlayerState {
  const clock = room.phase === 'open' || room.phase === 'window' ? { clock: room.clock, at } : null
  const told = room.phase === 'reveal' ? putTold(state, room.question, room.tells) : state
  if (room.phase !== 'open') return { ...told, room, clock }
  const { question, round } = room
  const same = state.shown?.question === question && state.shown.round === round
  return { ...told, room, clock, shown: same ? state.shown : { question, round, at } }
}

function hearTick(state: PlayerState, tick: Tick, at: number): Step {
  const { vote, answered, seats, clock } = tick
  const after = { ...state, seats, clock: { clock, at } }
  const caught = catchUp(after, tick.state, at)
  const { door } = state
  if (vote === null || door.kind !== 'seat' || !hasBit(answered, door.seat)) return caught
  const answer = answerTo(state, vote.question, vote.round)
  if (answer === undefined || answer.arrived !== null) return caught
  // A tick says who answered and not by which turn: where it was changed, the host is asked.
  const unchanged = answer.said.every(({ turn }) => turn === 0)
  if (unchanged) return { ...caught, state: putAnswer(caught.state, arrived(answer, 0)) }
  return pendingOf(answer) === null ? { ...caught, tasks: [...caught.tasks, HERE] } : caught
}

function hearOwn(state: PlayerState, own: Own, now: Now): Step {
  switch (own.status) {
    case 'waiting':
      return awaitWord(state, now)
    case 'none':
      // The host has lost this key, as after a crash: it gets to know it anew, and the answers after it. Who is knocking
      // already, or never did, hears of something else that was sent.
      if (own.why === 'unknown') return state.wish === null || state.door.kind === 'asking' ? { state, tasks: [] } : knock(state, now)
      return { state: { ...state, door: { kind: 'none', why: own.why } }, tasks: [] }
    case 'seat':
      return seated(state, own)
  }
}

function seated(state: PlayerState, own: Extract<Own, { readonly status: 'seat' }>): Step {
  const { seat, from, factor, rank, room, taken, over, tells } = own
  const tasks: readonly Task[] = room !== null && !state.knowsRoom ? [{ do: 'enter-room', room }] : []
  const told = tells === null ? state : putTold(state, tells.question, tells.told)
  const after: PlayerState = { ...told, knowsRoom: state.knowsRoom || room !== null, door: { kind: 'seat', seat, from, factor, rank }, taken }
  return { state: { ...after, answers: after.answers.flatMap((one) => settle(after, one, over)) }, tasks }
}

function settle(state: PlayerState, answer: MyAnswer, over: readonly [number, number] | null): MyAnswer | [] {
  const { question, round } = answer
  const taken = takenOf(state, question, round)
  const known = taken === undefined ? answer : arrived(answer, taken[2])
  const pending = pendingOf(known)
  // Where another phone's answer counts, one's own is of no use any more.
  if (pending === null && taken !== undefined && taken[3] !== 'me') return []
  if (pending === null) return known.arrived !== null && awaitsWord(state, question) ? { ...known, sendAt: answer.sendAt } : known
  const passed = over !== null && (question < over[0] || (question === over[0] && round <= over[1]))
  return passed ? { ...known, sendAt: null, late: true } : known
}

/** At one's own pace an answer is sent until what is right has come back, not only that it arrived. */
function awaitsWord(state: PlayerState, question: number): boolean {
  const { room } = state
  return room?.phase === 'window' && room.manner.pacing === 'self' && toldOf(state, question) === null
}

/** The answer of that turn, or one of the same seat given elsewhere, counts. What came before it is of no use any more. */
function arrived(answer: MyAnswer, turn: number): MyAnswer {
  const newest = answer.said.at(-1)
  const said = answer.said.filter((one) => one === newest || one.turn >= turn)
  if (newest === undefined || turn < newest.turn) return { ...answer, said, arrived: turn }
  return { ...answer, said, arrived: newest.turn, sendAt: null, late: false }
}
