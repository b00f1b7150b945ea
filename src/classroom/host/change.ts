import type { NoSeat } from '../protocol/messages/from-host.ts'
import type { HostState } from './state.ts'

/** What is to be said after a change; the messages are made of the changed state. */
export type Say =
  | { readonly to: 'room' }
  | { readonly to: 'tick' }
  | { readonly to: 'question'; readonly question: number }
  /** To all keys of a seat; `answered` is the question whose answer it speaks of. */
  | { readonly to: 'seat'; readonly seat: number; readonly answered?: number }
  /** To each taken seat its own rank, where that was asked for; to seats of several phones what the others answered. */
  | { readonly to: 'ranks' }
  | { readonly to: 'waiting'; readonly pid: string }
  | { readonly to: 'nobody'; readonly pid: string; readonly key: string; readonly why: NoSeat }

/** What an event makes of a state. */
export interface Change {
  readonly state: HostState
  readonly say: readonly Say[]
}

/** A change of which nobody is told, or no change at all. */
export function silent(state: HostState): Change {
  return { state, say: [] }
}
