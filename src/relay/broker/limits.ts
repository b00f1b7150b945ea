import { LARGEST_MESSAGE, MOST_ASKED, MOST_SEATS } from '../../classroom/caps.ts'

/** What the broker takes from strangers, whose number and patience have no bound. */
export interface BrokerLimits {
  /** Connections at a time: a few classes of the largest size that there is, or many of the usual one. */
  readonly connections: number
  /** New connections a second from one address. A whole class shares one. */
  readonly connectsPerSecond: number
  /** Packets a second from one connection, and how many at once: who comes back sends all answers that wait. */
  readonly packetsPerSecond: number
  readonly packetsAtOnce: number
  /** The same of a host, which speaks to a whole room, to each of it alone, and again to all who come back at once. */
  readonly hostPacketsPerSecond: number
  readonly hostPacketsAtOnce: number
  /** Bytes of one packet: a message, its topic and its head. */
  readonly packetBytes: number
  readonly subscriptions: number
  /** Codes a minute from one address that are no room's. */
  readonly wrongCodesPerMinute: number
  /** Rooms at a time, and those whose hosts come from one address. */
  readonly rooms: number
  readonly roomsOfAddress: number
  /** What is kept of one room. */
  readonly keptTopics: number
  readonly keptBytes: number
  /** A room whose host was gone for so long is forgotten, in milliseconds. */
  readonly forgetAfterMs: number
  /** Whoever takes nothing for so long is cut off, or all others would wait for it, in milliseconds. */
  readonly drainMs: number
  /** Time to say who one is, in milliseconds. */
  readonly connectMs: number
}

export const USUAL_LIMITS: BrokerLimits = {
  connections: 5_000,
  connectsPerSecond: 200,
  packetsPerSecond: 5,
  packetsAtOnce: MOST_ASKED + 50,
  hostPacketsPerSecond: MOST_SEATS,
  hostPacketsAtOnce: 5 * MOST_SEATS,
  packetBytes: LARGEST_MESSAGE + 1_024,
  subscriptions: MOST_ASKED + 20,
  wrongCodesPerMinute: 20,
  rooms: 200,
  roomsOfAddress: 20,
  keptTopics: 2 * MOST_SEATS + MOST_ASKED,
  keptBytes: 8_000_000,
  forgetAfterMs: 2 * 3_600_000,
  drainMs: 3_000,
  connectMs: 10_000,
}

/** The longest that a connection may say to be silent, in seconds. */
export const LONGEST_KEEPALIVE_S = 120
/** Letters of a connection's name: of the shortest that cannot be guessed, and of the longest. */
export const NAME_LETTERS = [16, 64] as const
