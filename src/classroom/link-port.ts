import type { Delivery } from './protocol/topics.ts'

/** What an end of a link gets to know. */
export interface LinkListener {
  up(): void
  /** The way is lost, or did not come about. The link does not try again by itself. */
  down(): void
  message(topic: string, bytes: Uint8Array): void
}

/**
 * A way to a broker. Delivers messages at least once or loses them; in any case it is one of a stranger, to which
 * nothing is said in the open.
 */
export interface Link {
  /**
   * Opens the way; one that is open or being opened is dropped first, without a `down`. `will`: the topic on which the
   * broker says an empty message once this end is gone without a word; null for none.
   */
  connect(listener: LinkListener, will: string | null): void
  /** What is said while there is no way is lost. Empty bytes clear what the broker keeps of a topic. */
  publish(topic: string, bytes: Uint8Array, delivery: Delivery): void
  /** These topics and no others from now on. Of all of them, known ones too, the broker sends what it keeps. */
  subscribe(topics: readonly string[]): void
  /** Ends it; the listener hears nothing more. */
  close(): void
}
