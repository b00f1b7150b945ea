import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import { LARGEST_MESSAGE } from '../../caps.ts'
import type { PlayerKeys } from '../keys/player-keys.ts'
import { proofOf, ROOM_SECRET_BYTES, roomKey } from '../keys/room-key.ts'
import { readBase64url } from '../bytes.ts'
import { FROM_HOST, type FromHost } from '../messages/from-host.ts'
import type { FromPlayer } from '../messages/from-player.ts'
import type { Sealing } from '../sealing-port.ts'
import { readTopic, topicText } from '../topics.ts'
import type { Card } from './card.ts'
import { openHostPacket } from './open-host-packet.ts'
import { refused, type Read } from './refusal.ts'
import { bytesOf, messageIn } from './text.ts'

/** What the host said, and as its how-manyeth message. */
export interface Heard {
  readonly topic: string
  readonly seq: number
  readonly message: FromHost
}

/** Seals what a player says and opens what the host says to the room and to this player. */
export class PlayerPost {
  readonly #card: Card
  readonly #keys: PlayerKeys
  readonly #sealing: Sealing
  /** Null where the host's key is none: then nothing can be said or read. */
  readonly #agreed: Uint8Array | null
  #roomKey: Uint8Array | null = null

  /** `room`: the secret of the join link; null for who came by the code, until the host lets in. */
  constructor(card: Card, keys: PlayerKeys, room: Uint8Array | null, sealing: Sealing) {
    this.#card = card
    this.#keys = keys
    this.#sealing = sealing
    this.#agreed = sealing.agree(keys.exchanger.secret, card.exchanger, utf8ToBytes(card.sid))
    if (room !== null) this.#roomKey = roomKey(room, card.sid)
  }

  /** The room's secret has come with the seat: from now on what is said to the room can be read. */
  enter(room: string): void {
    const secret = readBase64url(room)
    if (secret?.length === ROOM_SECRET_BYTES) this.#roomKey = roomKey(secret, this.#card.sid)
  }

  /** The bytes of a message and its topic; null where the host's key is none. A join gets its proof. */
  write(message: FromPlayer): { readonly topic: string; readonly bytes: Uint8Array } | null {
    if (this.#agreed === null) return null
    const { pid, exchanger } = this.#keys
    const topic = topicText({ kind: 'up', sid: this.#card.sid, pid })
    const proven = message.do === 'join' && this.#roomKey !== null ? { ...message, proof: proofOf(this.#roomKey, pid) } : message
    // The public key stands in the open, so that the host knows with whom to agree.
    const sealed = this.#sealing.seal(this.#agreed, utf8ToBytes(topic), bytesOf(proven))
    return { topic, bytes: concatBytes(exchanger.public, sealed) }
  }

  /** Reads what arrived on one of the host's topics. */
  read(topic: string, bytes: Uint8Array): Read<Heard> {
    if (bytes.length > LARGEST_MESSAGE) return refused('oversized')
    const read = readTopic(topic)
    if (read === null || !('sid' in read) || read.sid !== this.#card.sid) return refused('elsewhere')
    if (read.kind === 'card' || read.kind === 'up' || read.kind === 'gone') return refused('elsewhere')
    if (read.kind === 'own' && read.pid !== this.#keys.pid) return refused('elsewhere')
    const key = read.kind === 'own' ? this.#agreed : this.#roomKey
    if (key === null) return refused('unopened')
    const opened = openHostPacket(bytes, { topic, key, signer: this.#card.signer }, this.#sealing)
    if (typeof opened === 'string') return refused(opened)
    const message = messageIn(FROM_HOST[read.kind], opened.plain)
    return message === null ? refused('malformed') : { kind: 'message', message: { topic, seq: opened.seq, message } }
  }
}
