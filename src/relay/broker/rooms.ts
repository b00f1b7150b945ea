import type { Kept } from './kept.ts'
import type { BrokerLimits } from './limits.ts'

interface Room {
  /** The address that its host came from last. */
  address: string
  /** Connections of its host. */
  hosts: number
  /** When the last of them ended. */
  leftAt: number
  /** The code under which its card is kept; null for none. */
  code: string | null
  /** Topics of which something is kept. */
  readonly topics: Set<string>
  bytes: number
}

type RoomLimits = Pick<BrokerLimits, 'rooms' | 'roomsOfAddress' | 'keptTopics' | 'keptBytes' | 'forgetAfterMs'>

/** The rooms whose hosts were here, what is kept of each, and whose each code is. */
export class Rooms {
  readonly #kept: Kept
  readonly #limits: RoomLimits
  readonly #rooms = new Map<string, Room>()
  readonly #codes = new Map<string, string>()

  constructor(kept: Kept, limits: RoomLimits) {
    this.#kept = kept
    this.#limits = limits
  }

  get size(): number {
    return this.#rooms.size
  }

  /** The host of a room is here; false where there is no place for its room. */
  enter(sid: string, address: string): boolean {
    const known = this.#rooms.get(sid)
    if (known !== undefined) {
      known.hosts += 1
      known.address = address
      return true
    }
    const all = [...this.#rooms]
    const ofAddress = all.filter(([, room]) => room.address === address)
    if (ofAddress.length >= this.#limits.roomsOfAddress && !this.#forgetLongestGone(ofAddress)) return false
    if (this.#rooms.size >= this.#limits.rooms && !this.#forgetLongestGone(all)) return false
    this.#rooms.set(sid, { address, hosts: 1, leftAt: 0, code: null, topics: new Set(), bytes: 0 })
    return true
  }

  leave(sid: string, at: number): void {
    const room = this.#rooms.get(sid)
    if (room === undefined) return
    room.hosts -= 1
    room.leftAt = at
    if (room.hosts === 0 && room.topics.size === 0) this.#rooms.delete(sid)
  }

  /** Whether this room may have the code: nobody has it and the room no other, or it is the room's own. */
  mayHave(code: string, sid: string): boolean {
    const owner = this.#codes.get(code)
    return owner === undefined ? (this.#rooms.get(sid)?.code ?? null) === null : owner === sid
  }

  /** Whether this is what is kept under a code. */
  isKept(topic: string, bytes: Uint8Array): boolean {
    return this.#kept.holds(topic, bytes)
  }

  /** Notes what is to be kept of a topic (0 bytes: nothing any more); false where that is too much of one room. */
  keep(sid: string, topic: string, code: string | null, bytes: number): boolean {
    const room = this.#rooms.get(sid)
    if (room === undefined) return false
    const after = room.bytes - this.#kept.bytesOf(topic) + bytes
    const topics = room.topics.size + (room.topics.has(topic) ? 0 : 1)
    if (bytes > 0 && (after > this.#limits.keptBytes || topics > this.#limits.keptTopics)) return false
    room.bytes = after
    if (bytes > 0) room.topics.add(topic)
    else room.topics.delete(topic)
    if (code !== null && bytes > 0) this.#codes.set(code, sid)
    if (code !== null && bytes === 0) this.#codes.delete(code)
    if (code !== null) room.code = bytes > 0 ? code : null
    return true
  }

  /** Forgets rooms whose hosts have been gone for long. */
  sweep(at: number): void {
    for (const [sid, { hosts, leftAt }] of this.#rooms) {
      if (hosts === 0 && at - leftAt >= this.#limits.forgetAfterMs) this.#forget(sid)
    }
  }

  #forgetLongestGone(rooms: readonly (readonly [string, Room])[]): boolean {
    const [longest] = rooms.filter(([, { hosts }]) => hosts === 0).sort(([, one], [, other]) => one.leftAt - other.leftAt)
    if (longest === undefined) return false
    this.#forget(longest[0])
    return true
  }

  #forget(sid: string): void {
    const room = this.#rooms.get(sid)
    for (const topic of room?.topics ?? []) this.#kept.forget(topic)
    if (room !== undefined && room.code !== null) this.#codes.delete(room.code)
    this.#rooms.delete(sid)
  }
}
