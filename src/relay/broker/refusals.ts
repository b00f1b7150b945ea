/** What the broker does not let pass. */
export type Refusal =
  /** Connections: too many, too many a second, without a word. */
  | 'full'
  | 'rush'
  /** Of a kind that is not served: other versions of MQTT, sessions that last, short names, no sign of life. */
  | 'unserved'
  /** Passes itself off as a room's host. */
  | 'no-host'
  | 'foreign-will'
  /** More packets than one connection may send, or larger ones. */
  | 'flood'
  | 'oversized'
  /** A topic that is none of a class, that is not this connection's to write to or to hear, or not like that. */
  | 'no-topic'
  | 'not-yours'
  | 'wildcard'
  | 'delivery'
  | 'too-many-topics'
  /** A code that belongs to another room, or whose card is not this room's. */
  | 'code-taken'
  /** Codes tried at random. */
  | 'guessing'
  /** More rooms than there is place for, or more kept of one. */
  | 'too-many-rooms'
  | 'too-much-kept'

/** Counts what was refused, by reason. */
export class Refusals {
  readonly #counts = new Map<Refusal, number>()

  count(why: Refusal): void {
    this.#counts.set(why, (this.#counts.get(why) ?? 0) + 1)
  }

  get counts(): Readonly<Partial<Record<Refusal, number>>> {
    return Object.fromEntries(this.#counts)
  }
}
