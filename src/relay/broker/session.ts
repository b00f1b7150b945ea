import type { WebSocket } from 'ws'
import { Bucket } from './bucket.ts'
import type { BrokerLimits } from './limits.ts'
import { PacketHeads, PUBACK } from './packet-heads.ts'
import type { Refusal } from './refusals.ts'
import type { Who } from './who.ts'

/** Codes of a WebSocket's close (RFC 6455). */
const TOO_LARGE = 1_009
const AGAINST_POLICY = 1_008

/** One connection: where it comes from, who it is once it has said so, and what it has sent and asked for. */
export class Session {
  readonly address: string
  readonly topics = new Set<string>()
  /** Null until it has said who it is, or where it says so in vain. */
  who: Who | null = null
  /** Counts in its room as the host's. */
  entered = false
  readonly #socket: WebSocket
  readonly #limits: BrokerLimits
  readonly #refuse: (why: Refusal) => void
  readonly #heads = new PacketHeads()
  readonly #bucket: Bucket
  readonly #hostBucket: Bucket
  #isEnded = false

  constructor(socket: WebSocket, address: string, limits: BrokerLimits, refuse: (why: Refusal) => void) {
    this.address = address
    this.#socket = socket
    this.#limits = limits
    this.#refuse = refuse
    this.#bucket = new Bucket(limits.packetsPerSecond, limits.packetsAtOnce, Date.now())
    this.#hostBucket = new Bucket(limits.hostPacketsPerSecond, limits.hostPacketsAtOnce, Date.now())
    // One frame that is too large ends the connection before its packet is seen.
    socket.on('error', (error) => {
      if ('code' in error && error.code === 'WS_ERR_UNSUPPORTED_MESSAGE_LENGTH') this.#end('oversized', TOO_LARGE)
    })
  }

  /** Whether these bytes may be read on; ends the connection over a packet that is too large or one too many. */
  readonly accepts = (bytes: Uint8Array): boolean => {
    this.#heads.take(bytes, (kind, length) => {
      if (length > this.#limits.packetBytes) this.#end('oversized', TOO_LARGE)
      // What is acknowledged was the broker's own doing.
      else if (kind !== PUBACK && !this.#mayPass()) this.#end('flood', AGAINST_POLICY)
    })
    return !this.#isEnded
  }

  #mayPass(): boolean {
    const bucket = this.who?.kind === 'host' ? this.#hostBucket : this.#bucket
    return bucket.take(Date.now())
  }

  #end(why: Refusal, code: number): void {
    if (this.#isEnded) return
    this.#isEnded = true
    this.#refuse(why)
    this.#socket.close(code)
    this.#socket.terminate()
  }
}
