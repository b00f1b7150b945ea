import type { Confidence } from '../../journal/line.ts'
import type { Given } from '../../quiz/question.ts'
import type { Clock, NoSeat, OneQuestion, RoomState, Taken, Told } from '../protocol/messages/from-host.ts'
import type { Round } from '../protocol/messages/parts.ts'

/** The way to the broker. Moments in milliseconds by the phone's clock. */
export type Way =
  /** `tries`: how often it was tried in vain since something was heard last. `retryAt`: null where nobody wants it. */
  | { readonly kind: 'down'; readonly tries: number; readonly retryAt: number | null }
  | { readonly kind: 'connecting'; readonly tries: number }
  | { readonly kind: 'up'; readonly tries: number }

/** How the player stands with the host. */
export type Door =
  | { readonly kind: 'outside' }
  /** Has knocked and knocks again at `askAt`. */
  | { readonly kind: 'asking'; readonly askAt: number }
  /** For the host's word; asks again at `askAt`, since that word can be lost. */
  | { readonly kind: 'waiting'; readonly askAt: number }
  | { readonly kind: 'seat'; readonly seat: number; readonly from: number; readonly factor: number; readonly rank: readonly [number, number] | null }
  | { readonly kind: 'none'; readonly why: NoSeat }

/** An answer as the player gave it. */
export interface Said {
  readonly given: Given
  readonly sure: Confidence | null
  /** From shown to answered, in milliseconds. */
  readonly ms: number
  readonly turn: number
  /** When it was given. */
  readonly at: number
}

/** The player's answer to one vote, with its changes. */
export interface MyAnswer {
  readonly question: number
  readonly round: Round
  /** What counts and what came after it, the newest last: any of them may be what arrives. */
  readonly said: readonly Said[]
  /** Turn of what has arrived at the host; null while nothing has. */
  readonly arrived: number | null
  /** When the newest is sent again; null where it has arrived or came too late. */
  readonly sendAt: number | null
  /** The newest did not arrive in time. */
  readonly late: boolean
}

/** All that a phone knows of a class, but for its key: plain values, to be stored after every event. */
export interface PlayerState {
  readonly sid: string
  readonly pid: string
  /** The room's key is known, so what is said to the room can be read. */
  readonly knowsRoom: boolean
  /** How the player wants to be seated; null until asked for. */
  readonly wish: { readonly name: string | null; readonly seat: number | null } | null
  readonly way: Way
  readonly door: Door
  /** The newest message of each topic, by its number: older ones are not taken. */
  readonly heard: Readonly<Record<string, number>>
  /** When the host was heard last; null before. */
  readonly heardAt: number | null
  readonly room: RoomState | null
  /** The question at hand and since when it is shown here. */
  readonly shown: { readonly question: number; readonly round: Round; readonly at: number } | null
  /** The newest word on time, and when it came. */
  readonly clock: { readonly clock: Clock; readonly at: number } | null
  /** Questions that came by themselves or were told, by their place. */
  readonly questions: readonly OneQuestion[]
  readonly answers: readonly MyAnswer[]
  /** What the host said of this seat's answers last. */
  readonly taken: readonly Taken[]
  /** How many seats are taken. */
  readonly seats: number
  /** Since when the host speaks of something that has not come; null where all is there. */
  readonly behindSince: number | null
}

/** A player who has opened a room's link (`knowsRoom`) or found the room by its code. */
export function newPlayer(sid: string, pid: string, knowsRoom: boolean): PlayerState {
  return {
    sid,
    pid,
    knowsRoom,
    wish: null,
    way: { kind: 'down', tries: 0, retryAt: null },
    door: { kind: 'outside' },
    heard: {},
    heardAt: null,
    room: null,
    shown: null,
    clock: null,
    questions: [],
    answers: [],
    taken: [],
    seats: 0,
    behindSince: null,
  }
}

/** The player's answer to a vote; undefined where there is none. */
export function answerTo({ answers }: PlayerState, question: number, round: Round): MyAnswer | undefined {
  return answers.find((one) => one.question === question && one.round === round)
}

/** What the host has of a vote, from whichever phone of the seat; undefined where it has nothing. */
export function takenOf({ taken }: PlayerState, question: number, round: Round): Taken | undefined {
  return taken.find(([place, vote]) => place === question && vote === round)
}

/** What counts of an answer; null while nothing does. */
export function countedOf({ said, arrived }: MyAnswer): Said | null {
  return said.find(({ turn }) => turn === arrived) ?? null
}

/** What is on its way; null where nothing is. */
export function pendingOf({ said, sendAt }: MyAnswer): Said | null {
  return sendAt === null ? null : (said.at(-1) ?? null)
}

/** Puts an answer in the place of the one to the same vote. */
export function putAnswer(state: PlayerState, answer: MyAnswer): PlayerState {
  const others = state.answers.filter(({ question, round }) => question !== answer.question || round !== answer.round)
  return { ...state, answers: [...others, answer] }
}

/** Puts a question in the place of what was known of it; what was told stays told. */
export function putQuestion(state: PlayerState, question: OneQuestion): PlayerState {
  const known = state.questions.find((one) => one.question === question.question)
  const others = state.questions.filter((one) => one !== known)
  return { ...state, questions: [...others, { ...question, tells: question.tells ?? known?.tells ?? null }] }
}

/** Puts what was told of a question in the place of what was known of it. */
export function putTold(state: PlayerState, question: number, tells: Told): PlayerState {
  return putQuestion(state, { do: 'question', question, concealed: tells.question, tells })
}
