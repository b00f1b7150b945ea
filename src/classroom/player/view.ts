import type { Question } from '../../quiz/question.ts'
import { hasBit } from '../protocol/bits.ts'
import type { Told } from '../protocol/messages/from-host.ts'
import type { Round } from '../protocol/messages/parts.ts'
import { topicText } from '../protocol/topics.ts'
import { answerTo, countedOf, pendingOf, takenOf, type PlayerState } from './state.ts'

/** A host that was not heard for longer than this has paused, in milliseconds. */
const PAUSED_MS = 10_000

/** Whether the way is there, but nothing comes from the host. */
export function isHostPaused({ way, heardAt, room }: PlayerState, at: number): boolean {
  return way.kind === 'up' && heardAt !== null && room?.phase !== 'end' && at - heardAt > PAUSED_MS
}

/**
 * Milliseconds that this player has left to answer, by what the host said last: 0 or more; null where time is not
 * limited. While the host is not heard it stands still.
 */
export function timeLeft({ clock: heard, door, heardAt }: PlayerState, at: number): number | null {
  if (heard === null || heard.clock === null) return null
  const { limitMs, usedMs, running } = heard.clock
  const until = Math.min(at, (heardAt ?? at) + PAUSED_MS)
  const passed = running ? Math.max(0, until - heard.at) : 0
  return Math.max(0, limitMs * (door.kind === 'seat' ? door.factor : 1) - usedMs - passed)
}

/** Whether the player can answer this vote now: it is open, counts for this seat, and is not answered for good. */
export function mayAnswer(state: PlayerState, question: number, round: Round, at: number): boolean {
  const { room, door } = state
  if (room === null || door.kind !== 'seat' || door.from > question || timeLeft(state, at) === 0) return false
  const open = room.phase === 'open' ? room.question === question && room.round === round : room.phase === 'window' && round === 1
  return open && (room.manner.changing || !isAnswered(state, question, round))
}

/** Whether there is an answer of this player to a vote, arrived or on its way, from this phone or another. */
export function isAnswered(state: PlayerState, question: number, round: Round): boolean {
  const mine = answerTo(state, question, round)
  if (mine !== undefined && (countedOf(mine) ?? pendingOf(mine)) !== null) return true
  return takenOf(state, question, round) !== undefined
}

/** A question as it is asked; null where it has not come yet. */
export function concealedQuestion({ room, questions }: PlayerState, question: number): Question | null {
  if (room !== null && 'concealed' in room && room.question === question) return room.concealed
  return questions.find((one) => one.question === question)?.concealed ?? null
}

/** What was told of a question; null while nothing was. */
export function toldOf({ questions }: PlayerState, question: number): Told | null {
  return questions.find((one) => one.question === question)?.tells ?? null
}

/** The moment at which a `wake` is due; null where nothing is waited for. */
export function wakeAt({ way, door, answers }: PlayerState): number | null {
  if (way.kind === 'down') return way.retryAt
  if (way.kind !== 'up') return null
  const due = door.kind === 'seat' ? answers.flatMap(({ sendAt }) => sendAt ?? []) : []
  if (door.kind === 'asking' || door.kind === 'waiting') due.push(door.askAt)
  return due.length === 0 ? null : Math.min(...due)
}

/** The topics that this player needs now, as the broker knows them. They change as the class goes on. */
export function wantedTopics(state: PlayerState): readonly string[] {
  const { sid, pid, knowsRoom } = state
  const own = topicText({ kind: 'own', sid, pid })
  if (!knowsRoom) return [own]
  return [
    own,
    topicText({ kind: 'state', sid }),
    topicText({ kind: 'tick', sid }),
    ...wantedPlaces(state).map((place) => topicText({ kind: 'question', sid, place })),
  ]
}

/** Whether a question that was told, or that can be answered at one's own pace, has not come yet. */
export function missesQuestion(state: PlayerState): boolean {
  const { room, knowsRoom } = state
  return knowsRoom && wantedPlaces(state).some((place) => hasBit(room?.told ?? '', place) || concealedQuestion(state, place) === null)
}

/** Questions that all are open at once, and those that were told while this phone was away. */
function wantedPlaces(state: PlayerState): readonly number[] {
  const { room } = state
  if (room === null) return []
  const places = Array.from({ length: room.count }, (_, place) => place)
  return places.filter((place) => toldOf(state, place) === null && (room.phase === 'window' || hasBit(room.told, place)))
}
