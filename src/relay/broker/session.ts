import type { WebSocket } from 'ws'
import { Bucket } from './bucket.ts'
import type { BrokerLimits } from './limits.ts'
import { PacketHeads, PUBACK } from './packet-heads.ts'
import type { Refusal } from './refusals.ts'
import { bytesOf } from './socket-stream.ts'
import type { Who } from './who.ts'

/** Codes of a WebSocket's close (RFC 6455). */
const TOO_LARGE = 1_009
const AGAINST_POLICY = 1_008

/** One connection: where it comes from, who it is once it has said so, and what it has sent and asked for. */
export class Session {
  readonly address: string
  readonly #socket: WebSocket
  readonly topics = new Set<string>()
  /** Null until it has said who it is, or where it says so in vain. */
  who: Who | null = null
  /** Counts in its room as the host's. */
  entered = false

  constructor(socket: WebSocket, address: string) {
    this.#socket = socket
    this.address = address
  }

  /** Ends the connection over a packet that is too large or one too many. Must come before anybody reads the packets. */
  watch({ packetBytes, packetsPerSecond, packetsAtOnce }: BrokerLimits, refuse: (why: Refusal) => void): void {
    const heads = new PacketHeads()
    const bucket = new Bucket(packetsPerSecond, packetsAtOnce, Date.now())
    const end = (why: Refusal, code: number): void => {
      if (this.#socket.readyState !== this.#socket.OPEN) return
      refuse(why)
      this.#socket.close(code)
      this.#socket.terminate()
    }
    this.#socket.on('message', (data) => {
      heads.take(bytesOf(data), (kind, length) => {
        if (length > packetBytes) end('oversized', TOO_LARGE)
        // A host speaks to a whole room, and what is acknowledged was the broker's own doing.
        else if (kind !== PUBACK && this.who?.kind !== 'host' && !bucket.take(Date.now())) end('flood', AGAINST_POLICY)
      })
    })
    // One frame that is too large ends the connection before its packet is seen.
    this.#socket.on('error', (error) => {
      if ('code' in error && error.code === 'WS_ERR_UNSUPPORTED_MESSAGE_LENGTH') refuse('oversized')
    })
  }
}
