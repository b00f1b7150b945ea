import { outgoingDelivery, type HostPost, type Outgoing } from '../../../classroom/protocol/post/host-post.ts'
import { topicText, type Delivery } from '../../../classroom/protocol/topics.ts'

/** So long is sealed at a stretch, in milliseconds; then the page has its turn. */
const SLICE_MS = 12

interface Ways {
  publish(topic: string, bytes: Uint8Array, delivery: Delivery): void
  now(): number
}

/** Seals and sends, in slices. What all hear goes before what each hears alone; each topic keeps its order. */
export class Outbox {
  readonly #post: HostPost
  readonly #ways: Ways
  #toAll: Outgoing[] = []
  #toOne: Outgoing[] = []
  #timer: ReturnType<typeof setTimeout> | null = null

  constructor(post: HostPost, ways: Ways) {
    this.#post = post
    this.#ways = ways
  }

  send(out: readonly Outgoing[]): void {
    for (const one of out) (one.to === null ? this.#toAll : this.#toOne).push(one)
    if (this.#timer === null) this.#slice()
  }

  /** Forgets what has not gone: there is no way, and who comes back is told anew. */
  drop(): void {
    this.#toAll = []
    this.#toOne = []
  }

  #slice(): void {
    this.#timer = null
    const until = this.#ways.now() + SLICE_MS
    let done = 0
    const all = this.#toAll
    this.#toAll = []
    for (const one of all) this.#sendOne(one)
    while (done < this.#toOne.length && this.#ways.now() <= until) {
      const one = this.#toOne[done]
      if (one !== undefined) this.#sendOne(one)
      done += 1
    }
    this.#toOne = this.#toOne.slice(done)
    if (this.#toOne.length > 0) this.#timer = setTimeout(() => this.#slice())
  }

  #sendOne(one: Outgoing): void {
    const bytes = this.#post.write(one)
    if (bytes !== null) this.#ways.publish(topicText(one.topic), bytes, outgoingDelivery(one))
  }
}
