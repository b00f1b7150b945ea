import { advance } from '../../../src/classroom/host/advance.ts'
import type { HostEvent } from '../../../src/classroom/host/events.ts'
import { eventOf } from '../../../src/classroom/host/incoming.ts'
import type { Lesson } from '../../../src/classroom/host/lesson.ts'
import { retainedTopics } from '../../../src/classroom/host/retained.ts'
import { newHostState, type HostState } from '../../../src/classroom/host/state.ts'
import type { Link } from '../../../src/classroom/link-port.ts'
import type { HostKeys } from '../../../src/classroom/protocol/keys/host-keys.ts'
import { cardFor } from '../../../src/classroom/protocol/post/host-card.ts'
import { HostPost, outgoingDelivery } from '../../../src/classroom/protocol/post/host-post.ts'
import type { Sealing } from '../../../src/classroom/protocol/sealing-port.ts'
import { hostSubscriptions } from '../../../src/classroom/protocol/host-subscriptions.ts'
import { topicText } from '../../../src/classroom/protocol/topics.ts'

const BEAT_MS = 250
const RETRY_MS = 500

/** What a host is made of. */
export interface HostParts {
  readonly keys: HostKeys
  readonly lesson: Lesson
  readonly code: string
  readonly link: Link
  readonly sealing: Sealing
}

/** A host without a page: the reducer, its post and a link, in real time. What it would store it keeps in memory. */
export class LiveHost {
  readonly #parts: HostParts
  readonly #post: HostPost
  readonly #beat: NodeJS.Timeout
  /** Is told every event that came over the link, once it is taken in. */
  onEvent: (event: HostEvent) => void = () => undefined
  state: HostState
  isUp = false
  #isOver = false

  constructor(parts: HostParts) {
    this.#parts = parts
    this.#post = new HostPost(parts.keys, parts.sealing)
    this.state = newHostState(parts.lesson, [], Date.now())
    this.#beat = setInterval(() => this.isUp && this.take({ do: 'beat' }), BEAT_MS)
    this.#connect()
  }

  take(event: HostEvent): void {
    const { state, out } = advance(this.#parts.lesson, this.state, event, Date.now())
    this.state = state
    for (const outgoing of out) {
      const bytes = this.#post.write(outgoing)
      if (bytes !== null) this.#parts.link.publish(topicText(outgoing.topic), bytes, outgoingDelivery(outgoing))
    }
  }

  /** Ends the class and leaves nothing on the broker. */
  end(): void {
    this.take({ do: 'end' })
    const { lesson, code, link } = this.#parts
    for (const topic of retainedTopics(lesson, this.state, code)) link.publish(topic, new Uint8Array(0), { qos: 1, retain: true })
  }

  /** The page is closed. */
  leave(): void {
    this.#isOver = true
    clearInterval(this.#beat)
    this.#parts.link.close()
  }

  /** Votes on a question that have arrived. */
  votes(question: number, round: 1 | 2 = 1): number {
    return (this.state.ballots[question]?.[round - 1]?.votes ?? []).filter((vote) => vote !== null).length
  }

  #connect(): void {
    const { link, keys, code, sealing } = this.#parts
    link.connect(
      {
        up: () => {
          this.isUp = true
          link.subscribe(hostSubscriptions(keys.sid))
          for (const of of [null, code]) {
            const { topic, bytes } = cardFor(of, keys, sealing)
            link.publish(topic, bytes, { qos: 1, retain: true })
          }
          this.take({ do: 'back' })
        },
        down: () => {
          this.isUp = false
          if (!this.#isOver) setTimeout(() => this.#isOver || this.#connect(), RETRY_MS)
        },
        message: (topic, bytes) => {
          const event = eventOf(this.#post, keys.sid, topic, bytes)
          this.take(event)
          this.onEvent(event)
        },
      },
      null,
    )
  }
}
