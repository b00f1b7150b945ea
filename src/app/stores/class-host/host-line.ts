import type { Link } from '../../../classroom/link-port.ts'
import type { Delivery } from '../../../classroom/protocol/topics.ts'

/** Whether the host is heard: not yet, now, or not any more. */
export type Way = 'opening' | 'up' | 'lost'

const FIRST_PAUSE_MS = 500
const LONGEST_PAUSE_MS = 8_000
/** A way that is lost sooner did not last: the next pause is longer still. */
const LASTED_MS = 10_000

interface LineEvents {
  up(): void
  message(topic: string, bytes: Uint8Array): void
  way(way: Way): void
  /** 0..1, for pauses that differ from one host to the next. */
  dice(): number
}

/** The host's way to its broker, opened again whenever it is lost. */
export class HostLine {
  readonly #link: Link
  readonly #events: LineEvents
  #failed = 0
  #up = false
  #timer: ReturnType<typeof setTimeout> | undefined
  #lasting: ReturnType<typeof setTimeout> | undefined

  constructor(link: Link, events: LineEvents) {
    this.#link = link
    this.#events = events
  }

  open(): void {
    clearTimeout(this.#timer)
    this.#link.connect({ up: () => this.#onUp(), down: () => this.#onDown(), message: (topic, bytes) => this.#events.message(topic, bytes) }, null)
  }

  /** There may be a way again: no reason to wait any longer. */
  wake(): void {
    if (this.#up || this.#timer === undefined) return
    this.#failed = 0
    this.open()
  }

  publish(topic: string, bytes: Uint8Array, delivery: Delivery): void {
    if (this.#up) this.#link.publish(topic, bytes, delivery)
  }

  subscribe(topics: readonly string[]): void {
    this.#link.subscribe(topics)
  }

  close(): void {
    clearTimeout(this.#timer)
    clearTimeout(this.#lasting)
    this.#timer = undefined
    this.#up = false
    this.#link.close()
  }

  #onUp(): void {
    this.#up = true
    this.#timer = undefined
    this.#lasting = setTimeout(() => (this.#failed = 0), LASTED_MS)
    this.#events.way('up')
    this.#events.up()
  }

  #onDown(): void {
    this.#up = false
    clearTimeout(this.#lasting)
    this.#events.way('lost')
    const longest = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** this.#failed)
    this.#failed += 1
    this.#timer = setTimeout(() => this.open(), FIRST_PAUSE_MS + this.#events.dice() * longest)
  }
}
