import type { Confidence } from '../../journal/line.ts'
import type { Given } from '../../quiz/question.ts'
import type { FromHost } from '../protocol/messages/from-host.ts'
import type { FromPlayer } from '../protocol/messages/from-player.ts'
import type { Round } from '../protocol/messages/parts.ts'
import type { PlayerState } from './state.ts'

/** What happens to a player. */
export type PlayerEvent =
  /** The page is there, new or from storage: the way to the broker is wanted. */
  | { readonly do: 'open' }
  | { readonly do: 'up' }
  | { readonly do: 'down' }
  /** The page is looked at again, or the device says that it is online. */
  | { readonly do: 'awake' }
  /** A message of the host, opened and checked; `topic` as the broker knows it. */
  | { readonly do: 'heard'; readonly topic: string; readonly seq: number; readonly message: FromHost }
  /** The player asks for a seat. */
  | { readonly do: 'enter'; readonly name: string | null; readonly seat: number | null }
  /** The player looks at a question, where all are open. */
  | { readonly do: 'show'; readonly question: number }
  | { readonly do: 'answer'; readonly question: number; readonly round: Round; readonly given: Given; readonly sure: Confidence | null }
  /** The moment of `wakeAt` has come. */
  | { readonly do: 'wake' }
  | { readonly do: 'leave' }

/** What is to be done after an event. */
export type Task =
  /** Opens the way to the broker; one that is still open is dropped first. */
  | { readonly do: 'connect' }
  | { readonly do: 'drop' }
  | { readonly do: 'send'; readonly message: FromPlayer }
  /** Subscribes to `wantedTopics` anew, so that the broker sends again what it keeps: something was lost. */
  | { readonly do: 'refresh' }
  /** The secret of the join link has come with the seat. */
  | { readonly do: 'enter-room'; readonly room: string }

/** The moment, in milliseconds by the phone's clock, and a random number in [0, 1). */
export interface Now {
  readonly at: number
  readonly dice: number
}

/** What an event makes of a player. */
export interface Step {
  readonly state: PlayerState
  readonly tasks: readonly Task[]
}
