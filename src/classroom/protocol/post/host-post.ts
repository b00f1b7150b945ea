import { utf8ToBytes } from '@noble/hashes/utils.js'
import { LARGEST_MESSAGE, MOST_SEATS } from '../../caps.ts'
import { base64url, readBase64url } from '../bytes.ts'
import type { HostKeys } from '../keys/host-keys.ts'
import { pidOf } from '../keys/ids.ts'
import { proofOf } from '../keys/room-key.ts'
import type { FromHost } from '../messages/from-host.ts'
import { type FromPlayer, FromPlayerSchema } from '../messages/from-player.ts'
import type { Sealing } from '../sealing-port.ts'
import { deliveryOf, readTopic, topicText, type Delivery, type Topic } from '../topics.ts'
import { hostPacket } from './host-packet.ts'
import { refused, type Read } from './refusal.ts'
import { bytesOf, messageIn } from './text.ts'

/** A message as the host sends it. */
export interface Outgoing {
  readonly topic: Extract<Topic, { readonly kind: 'state' | 'tick' | 'question' | 'own' }>
  /** Whom it is sealed to: a player's public key (base64url), or null for the room. */
  readonly to: string | null
  /** Rises with every message, whatever its topic. */
  readonly seq: number
  readonly message: FromHost
}

/** Words to who has no seat that are to be there the next time, too. Their number is bounded by what the host has done. */
const LASTING: readonly unknown[] = ['turned-away', 'removed']

/**
 * How a message is delivered: as its topic's are, but that a key without a seat is answered for the moment. Anybody makes
 * as many keys as they like, and the broker would have to keep a word for each.
 */
export function outgoingDelivery({ topic, message }: Outgoing): Delivery {
  const { qos, retain } = deliveryOf(topic)
  const passing = message.do === 'own' && message.status === 'none' && !LASTING.includes(message.why)
  return { qos, retain: retain && !passing }
}

/** A player's message and who it is from. */
export interface Incoming {
  readonly pid: string
  /** The player's public key, base64url. */
  readonly key: string
  /** The player has the join link, and not only the code. */
  readonly knowsRoom: boolean
  readonly message: FromPlayer
}

const KEY = 32
/** Agreed keys that are remembered: more than seats, so that strangers cannot crowd players out at once. */
const MOST_KEYS = 2 * MOST_SEATS

/** Seals what the host says and opens what players say. Agrees on each player's key once, which is what costs time. */
export class HostPost {
  readonly #keys: HostKeys
  readonly #sealing: Sealing
  readonly #agreed = new Map<string, Uint8Array | null>()

  constructor(keys: HostKeys, sealing: Sealing) {
    this.#keys = keys
    this.#sealing = sealing
  }

  /** The bytes of a message; null where it is larger than any may be, or its player's key is none. */
  write({ topic, to, seq, message }: Outgoing): Uint8Array | null {
    const key = to === null ? this.#keys.roomKey : this.#agreedWith(to)
    if (key === null) return null
    const locks = { topic: topicText(topic), key, signer: this.#keys.signer.secret }
    const bytes = hostPacket(seq, bytesOf(message), locks, this.#sealing)
    return bytes.length > LARGEST_MESSAGE ? null : bytes
  }

  /** Reads what arrived on a topic that players write to. */
  read(topic: string, bytes: Uint8Array): Read<Incoming> {
    if (bytes.length > LARGEST_MESSAGE) return refused('oversized')
    const read = readTopic(topic)
    if (read?.kind !== 'up' || read.sid !== this.#keys.sid) return refused('elsewhere')
    const publicKey = bytes.subarray(0, KEY)
    if (publicKey.length < KEY) return refused('malformed')
    const { pid } = read
    if (pidOf(publicKey) !== pid) return refused('forged')
    const key = base64url(publicKey)
    const agreed = this.#agreedWith(key)
    const plain = agreed === null ? null : this.#sealing.open(agreed, utf8ToBytes(topic), bytes.subarray(KEY))
    if (plain === null) return refused('unopened')
    const message = messageIn(FromPlayerSchema, plain)
    if (message === null) return refused('malformed')
    const knowsRoom = message.do === 'join' && message.proof === proofOf(this.#keys.roomKey, pid)
    return { kind: 'message', message: { pid, key, knowsRoom, message } }
  }

  #agreedWith(key: string): Uint8Array | null {
    const known = this.#agreed.get(key)
    if (known !== undefined) return known
    const theirs = readBase64url(key)
    const { exchanger, sid } = this.#keys
    const agreed = theirs === null ? null : this.#sealing.agree(exchanger.secret, theirs, utf8ToBytes(sid))
    const [oldest] = this.#agreed.keys()
    if (this.#agreed.size >= MOST_KEYS && oldest !== undefined) this.#agreed.delete(oldest)
    this.#agreed.set(key, agreed)
    return agreed
  }
}
