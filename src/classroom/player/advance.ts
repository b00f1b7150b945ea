import { fitsQuestion } from '../fits.ts'
import type { Round } from '../protocol/messages/parts.ts'
import { MOST_TURNS } from '../caps.ts'
import { concealedQuestion, mayAnswer } from './view.ts'
import type { Now, PlayerEvent, Step, Task } from './events.ts'
import { awaitWord, hear, HERE, knock } from './hear.ts'
import { answerTo, pendingOf, putAnswer, takenOf, type MyAnswer, type PlayerState } from './state.ts'
import { waitForReply, waitForWay } from './waits.ts'

/** A way over which nothing came for so long is dropped when the player comes back to the page, in milliseconds. */
const STALE_MS = 5_000

/** Takes an event in. The same state, event, moment and dice give the same. */
export function advancePlayer(state: PlayerState, event: PlayerEvent, now: Now): Step {
  switch (event.do) {
    case 'open':
      return state.way.kind === 'down' ? connect(state) : { state, tasks: [] }
    case 'up':
      return speak({ ...state, way: { ...state.way, kind: 'up' } }, now)
    case 'down':
      return { state: lost(state, now), tasks: [] }
    case 'awake':
      return awake(state, now)
    case 'heard':
      return hear(state, event.topic, event.seq, event.message, now)
    case 'enter':
      return enter(state, { name: event.name, seat: event.seat }, now)
    case 'show':
      return { state: show(state, event.question, now.at), tasks: [] }
    case 'answer':
      return answer(state, event, now)
    case 'wake':
      return wake(state, now)
    case 'leave':
      return leave(state)
  }
}

function connect(state: PlayerState): Step {
  return { state: { ...state, way: { kind: 'connecting', tries: state.way.tries } }, tasks: [{ do: 'connect' }] }
}

function lost(state: PlayerState, { at, dice }: Now): PlayerState {
  const { way } = state
  if (way.kind === 'down') return state
  return { ...state, way: { kind: 'down', tries: way.tries + 1, retryAt: at + waitForWay(way.tries, dice) } }
}

/** All that is not acknowledged, at once: the way is new, and what was sent over the old one may be lost. */
function speak(state: PlayerState, now: Now): Step {
  const { door } = state
  if (door.kind === 'asking') return knock(state, now)
  const sent = sendAnswers(state, now, () => true)
  return { state: sent.state, tasks: door.kind === 'seat' || door.kind === 'waiting' ? [HERE, ...sent.tasks] : sent.tasks }
}

function awake(state: PlayerState, { at }: Now): Step {
  const { way, heardAt } = state
  if (way.kind === 'up' && heardAt !== null && at - heardAt < STALE_MS) return { state, tasks: [] }
  if (way.kind === 'down' && way.retryAt === null) return { state, tasks: [] }
  return connect({ ...state, way: { ...way, tries: 0 } })
}

function enter(state: PlayerState, wish: PlayerState['wish'], now: Now): Step {
  if (state.door.kind !== 'outside' && state.door.kind !== 'none') return { state, tasks: [] }
  const asking = knock({ ...state, wish }, now)
  return state.way.kind === 'up' ? asking : { ...asking, tasks: [] }
}

function show(state: PlayerState, question: number, at: number): PlayerState {
  if (state.room?.phase !== 'window' || state.shown?.question === question) return state
  return { ...state, shown: { question, round: 1, at } }
}

function answer(state: PlayerState, { question, round, given, sure }: Extract<PlayerEvent, { readonly do: 'answer' }>, now: Now): Step {
  const asked = concealedQuestion(state, question)
  if (asked === null || !mayAnswer(state, question, round, now.at) || !fitsQuestion(asked, given)) return { state, tasks: [] }
  const turn = nextTurn(state, question, round)
  if (turn > MOST_TURNS) return { state, tasks: [] }
  const shownAt = state.shown?.question === question ? state.shown.at : now.at
  const known = answerTo(state, question, round)
  const said = { given, sure, ms: Math.max(0, now.at - shownAt), turn, at: now.at }
  const after = putAnswer(state, {
    question,
    round,
    said: [...(known?.said ?? []), said],
    arrived: known?.arrived ?? null,
    sendAt: now.at,
    late: false,
  })
  return state.way.kind === 'up' ? sendAnswers(after, now, (one) => one.question === question && one.round === round) : { state: after, tasks: [] }
}

function nextTurn(state: PlayerState, question: number, round: Round): number {
  const known = answerTo(state, question, round)?.said.at(-1)?.turn ?? -1
  return Math.max(known, takenOf(state, question, round)?.[2] ?? -1) + 1
}

function wake(state: PlayerState, now: Now): Step {
  const { way, door } = state
  if (way.kind === 'down') return way.retryAt !== null && way.retryAt <= now.at ? connect(state) : { state, tasks: [] }
  if (way.kind !== 'up') return { state, tasks: [] }
  if (door.kind === 'asking' && door.askAt <= now.at) return knock(state, now)
  if (door.kind === 'waiting' && door.askAt <= now.at) {
    return { ...awaitWord(state, now), tasks: [HERE] }
  }
  return sendAnswers(state, now, ({ sendAt }) => sendAt !== null && sendAt <= now.at)
}

function sendAnswers(state: PlayerState, now: Now, isDue: (answer: MyAnswer) => boolean): Step {
  if (state.door.kind !== 'seat') return { state, tasks: [] }
  const tasks: Task[] = []
  const answers = state.answers.map((one) => {
    const pending = pendingOf(one)
    if (pending === null || !isDue(one)) return one
    const { question, round } = one
    const { given, sure, ms, turn } = pending
    tasks.push({ do: 'send', message: { do: 'answer', question, round, turn, given, sure, ms } })
    return { ...one, sendAt: now.at + waitForReply(now.dice) }
  })
  return { state: tasks.length === 0 ? state : { ...state, answers }, tasks }
}

/** Says goodbye; key and answers stay, so that whoever comes back has the same seat. */
function leave(state: PlayerState): Step {
  const bye: readonly Task[] = state.way.kind === 'up' ? [{ do: 'send', message: { do: 'bye' } }] : []
  return { state: { ...state, way: { kind: 'down', tries: 0, retryAt: null } }, tasks: [...bye, { do: 'drop' }] }
}
