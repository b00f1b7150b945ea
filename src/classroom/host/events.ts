import type { Confidence } from '../../journal/line.ts'
import type { Given } from '../../quiz/question.ts'
import type { Round } from '../protocol/messages/parts.ts'
import type { Refusal } from '../protocol/post/refusal.ts'

interface From {
  readonly pid: string
  /** The player's public key, base64url. */
  readonly key: string
}

export type JoinEvent = From & {
  readonly do: 'join'
  readonly name: string | null
  readonly seat: number | null
  readonly knowsRoom: boolean
}

export type AnswerEvent = From & {
  readonly do: 'answer'
  readonly question: number
  readonly round: Round
  readonly turn: number
  readonly given: Given
  readonly sure: Confidence | null
  readonly ms: number
}

/** What comes in from the network. */
export type PlayerEvent =
  | JoinEvent
  | AnswerEvent
  | (From & { readonly do: 'here' })
  | { readonly do: 'gone'; readonly pid: string }
  | { readonly do: 'refused'; readonly why: Refusal }

/** A step in the course of the class. What does not fit where the class is changes nothing. */
export type StepEvent =
  /** The first question, or all of them where each goes at their own pace. */
  | { readonly do: 'start' }
  | { readonly do: 'close' }
  /** Voting, or the window, was closed by mistake. */
  | { readonly do: 'reopen' }
  | { readonly do: 'talk' }
  | { readonly do: 'vote-again' }
  /** The question at hand; `question` where several wait to be told. */
  | { readonly do: 'reveal'; readonly question?: number }
  /** The next question after one that was told, or after one that is dropped. */
  | { readonly do: 'next' }
  | { readonly do: 'end' }
  | { readonly do: 'pause' }
  | { readonly do: 'go-on' }
  | { readonly do: 'add-time'; readonly ms: number }
  /** Hands for an option, counted by eye: the newest count stands. */
  | { readonly do: 'hands'; readonly option: number; readonly count: number }

/** What the host does about seats. */
export type SeatEvent =
  | { readonly do: 'lock'; readonly on: boolean }
  | { readonly do: 'admit'; readonly pid: string }
  | { readonly do: 'turn-away'; readonly pid: string }
  | { readonly do: 'rename'; readonly seat: number; readonly name: string }
  | { readonly do: 'remove'; readonly seat: number }
  | { readonly do: 'let-back'; readonly seat: number }
  /** Two seats that are one person's: all of `seat` goes over to `into`. */
  | { readonly do: 'merge'; readonly seat: number; readonly into: number }
  | { readonly do: 'more-time'; readonly seat: number; readonly factor: number }
  | { readonly do: 'forget-names' }

export type HostEvent =
  | PlayerEvent
  | StepEvent
  | SeatEvent
  /** Comes at most four times a second, whatever else happens. */
  | { readonly do: 'beat' }
  /** The host's page is back, from what it had stored. */
  | { readonly do: 'back' }
