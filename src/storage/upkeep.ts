import type { Contents } from './contents.ts'
import type { Database } from './database.ts'
import { Sequence } from './sequence.ts'
import type { Surroundings } from './surroundings.ts'
import type { Tail } from './tail.ts'

/** A journal of so many lines gets a snapshot: until then all of it is read as fast. */
const LEAST_FOR_SNAPSHOT = 5_000
/** So many lines that are in no snapshot call for the next. */
const ENOUGH_NEW = 300

/** What the upkeep of a store works on. */
interface Desk {
  readonly tail: Tail
  /** How many lines of each key were read, `Infinity` for those that this tab wrote itself. */
  readonly read: Map<string, number>
}

/** Packs segments and makes snapshots, at idle moments and one after the other. */
export class Upkeep {
  readonly #turns = new Sequence()
  /** How many more lines call for a snapshot. */
  #untilSnapshot = LEAST_FOR_SNAPSHOT

  /** `desk`: what the store works with at the time. */
  constructor(
    private readonly database: Database,
    private readonly around: Surroundings,
    private readonly desk: () => Desk,
  ) {}

  /** Begins with what was read at a start; a store of a later version gets no snapshot. */
  begin({ newer, snapshot, lines }: Contents): void {
    this.#untilSnapshot = newer ? Infinity : (snapshot === null ? LEAST_FOR_SNAPSHOT : ENOUGH_NEW) - lines.length
    this.#whenIdle()
  }

  /** Counts lines that are in no snapshot yet. */
  count(lines: number): void {
    const before = this.#untilSnapshot
    this.#untilSnapshot -= lines
    if (before > 0 && this.#untilSnapshot <= 0) this.#whenIdle()
  }

  #whenIdle(): void {
    this.around.whenIdle(() => void this.#turns.run(() => this.#tidy()))
  }

  async #tidy(): Promise<void> {
    const { database, around } = this
    const { tail, read } = this.desk()
    const bulk = this.#untilSnapshot > 0 ? null : () => around.bulk(database)
    if (bulk !== null) this.#untilSnapshot = ENOUGH_NEW
    const { tidy } = await import('./occasional.ts')
    for (const key of await tidy({ database, own: tail, bulk }, around)) read.set(key, Infinity)
  }
}
