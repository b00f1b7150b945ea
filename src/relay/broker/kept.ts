import { Readable } from 'node:stream'
import type { AedesPublishPacket } from 'aedes'

/**
 * What the broker keeps: the newest message of each topic that is to be retained, until it is cleared. Sessions that
 * last are refused, so there is nothing to keep of them. The port is that of aedes; its own store looks through all
 * topics for each one that is subscribed to.
 */
export class Kept {
  readonly #packets = new Map<string, AedesPublishPacket>()

  has(topic: string): boolean {
    return this.#packets.has(topic)
  }

  /** Whether exactly this is kept of a topic. */
  holds(topic: string, bytes: Uint8Array): boolean {
    const payload = this.#packets.get(topic)?.payload
    return payload !== undefined && Buffer.from(payload).equals(bytes)
  }

  /** Bytes of what is kept of a topic. */
  bytesOf(topic: string): number {
    return this.#packets.get(topic)?.payload.length ?? 0
  }

  get size(): number {
    return this.#packets.size
  }

  forget(topic: string): void {
    this.#packets.delete(topic)
  }

  // aedes asks for an async function by that word.
  async setup(): Promise<void> {}

  async storeRetained(packet: AedesPublishPacket): Promise<void> {
    if (packet.payload.length === 0) return void this.#packets.delete(packet.topic)
    // What came in is a view of all that came with it; only a copy is as large as it looks.
    const payload = Buffer.allocUnsafeSlow(packet.payload.length)
    payload.set(Buffer.from(packet.payload))
    this.#packets.set(packet.topic, { ...packet, payload })
  }

  createRetainedStreamCombi(topics: readonly string[]): Readable {
    return Readable.from(topics.flatMap((topic) => this.#packets.get(topic) ?? []))
  }

  async subscriptionsByTopic(): Promise<readonly never[]> {
    return []
  }

  async outgoingEnqueueCombi(): Promise<void> {}
  async cleanSubscriptions(): Promise<void> {}
  async removeSubscriptions(): Promise<void> {}
  async outgoingClearMessageId(): Promise<void> {}
  async putWill(): Promise<void> {}
  async delWill(): Promise<void> {}

  outgoingStream(): Readable {
    return Readable.from([])
  }

  streamWill(): Readable {
    return Readable.from([])
  }

  /** Only of messages that are delivered exactly once, which nobody may send. */
  async outgoingUpdate(): Promise<never> {
    throw new Error('No such packet')
  }

  async incomingGetPacket(): Promise<never> {
    throw new Error('No such packet')
  }
}
