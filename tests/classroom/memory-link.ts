import type { Link, LinkListener } from '../../src/classroom/link-port.ts'
import type { Delivery } from '../../src/classroom/protocol/topics.ts'

/** A broker in memory: keeps what is to be retained, and lets whoever wants to listen to everything. */
export class MemoryBroker {
  readonly retained = new Map<string, Uint8Array>()
  readonly #links = new Set<MemoryLink>()
  readonly #listeners: ((topic: string, bytes: Uint8Array) => void)[] = []

  link(): MemoryLink {
    const link = new MemoryLink(this)
    this.#links.add(link)
    return link
  }

  /** A stranger on the broker, who reads all. */
  overhear(listener: (topic: string, bytes: Uint8Array) => void): void {
    this.#listeners.push(listener)
  }

  publish(topic: string, bytes: Uint8Array, { retain }: Delivery): void {
    if (retain && bytes.length === 0) this.retained.delete(topic)
    else if (retain) this.retained.set(topic, bytes)
    for (const listener of this.#listeners) listener(topic, bytes)
    for (const link of this.#links) link.receive(topic, bytes)
  }
}

export class MemoryLink implements Link {
  #listener: LinkListener | null = null
  #topics: readonly string[] = []
  #will: string | null = null

  constructor(readonly broker: MemoryBroker) {}

  connect(listener: LinkListener, will: string | null): void {
    this.#listener = listener
    this.#will = will
    this.#topics = []
    listener.up()
  }

  publish(topic: string, bytes: Uint8Array, delivery: Delivery): void {
    if (this.#listener !== null) this.broker.publish(topic, bytes, delivery)
  }

  subscribe(topics: readonly string[]): void {
    this.#topics = topics
    for (const [topic, bytes] of [...this.broker.retained]) this.receive(topic, bytes)
  }

  receive(topic: string, bytes: Uint8Array): void {
    if (this.#topics.some((wanted) => (wanted.endsWith('+') ? topic.startsWith(wanted.slice(0, -1)) : wanted === topic))) {
      this.#listener?.message(topic, bytes)
    }
  }

  /** The way is lost. */
  cut(): void {
    const listener = this.#listener
    this.#listener = null
    if (this.#will !== null) this.broker.publish(this.#will, new Uint8Array(0), { qos: 0, retain: false })
    listener?.down()
  }

  close(): void {
    this.#listener = null
  }
}
