import type { Kept } from './kept.ts'
import type { BrokerLimits } from './limits.ts'

interface Room {
  /** The address that its host came from last. */
  address: string
  /** Connections of its host. */
  hosts: number
  /** When the last of them ended. */
  leftAt: number
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
    const ofAddress = [...this.#rooms.values()].filter((room) => room.hosts > 0 && room.address === address).length
    if (ofAddress >= this.#limits.roomsOfAddress || (this.#rooms.size >= this.#limits.rooms && !this.#forgetLongestGone())) return false
    this.#rooms.set(sid, { address, hosts: 1, leftAt: 0, topics: new Set(), bytes: 0 })
    return true
  }

  leave(sid: string, at: number): void {
    const room = this.#rooms.get(sid)
    if (room === undefined) return
    room.hosts -= 1
    room.leftAt = at
    if (room.hosts === 0 && room.topics.size === 0) this.#rooms.delete(sid)
  }

  /** Whether this room may have the code: nobody has it, or the room itself. */
  mayHave(code: string, sid: string): boolean {
    return (this.#codes.get(code) ?? sid) === sid
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
    return true
  }

  /** Forgets rooms whose hosts have been gone for long. */
  sweep(at: number): void {
    for (const [sid, { hosts, leftAt }] of this.#rooms) {
      if (hosts === 0 && at - leftAt >= this.#limits.forgetAfterMs) this.#forget(sid)
    }
  }

  #forgetLongestGone(): boolean {
    const [longest] = [...this.#rooms].filter(([, { hosts }]) => hosts === 0).sort(([, one], [, other]) => one.leftAt - other.leftAt)
    if (longest === undefined) return false
    this.#forget(longest[0])
    return true
  }

  #forget(sid: string): void {
    for (const topic of this.#rooms.get(sid)?.topics ?? []) this.#kept.forget(topic)
    for (const [code, owner] of this.#codes) if (owner === sid) this.#codes.delete(code)
    this.#rooms.delete(sid)
  }
}
