import { compareEntries, type Entry, type Track } from './entry.ts'

/** The lines of every fact of which the journal tells. */
export class Tracks {
  readonly #byKey = new Map<string, Track>()
  /** By bank, then by fact: a key put together for every line would take as long as the fold of its memory. */
  readonly #byBank = new Map<string, Map<string, Track>>()

  /** Puts an entry that is about a fact into its track. */
  put(entry: Entry, { bank, fact }: { readonly bank: string; readonly fact: string }): void {
    const track = this.#of(bank, fact)
    entry.track = track
    track.entries.push(entry)
  }

  /** A fact's entries, by (effective time, id). */
  inOrder(fact: string): readonly Entry[] {
    const entries = this.#byKey.get(fact)?.entries ?? []
    if (!areInOrder(entries)) entries.sort(compareEntries)
    return entries
  }

  /** Every fact, `<bank>/<fact>`. */
  get facts(): Iterable<string> {
    return this.#byKey.keys()
  }

  get all(): Iterable<Track> {
    return this.#byKey.values()
  }

  #of(bank: string, fact: string): Track {
    let facts = this.#byBank.get(bank)
    if (facts === undefined) this.#byBank.set(bank, (facts = new Map()))
    const known = facts.get(fact)
    if (known !== undefined) return known
    const made: Track = { key: `${bank}/${fact}`, entries: [] }
    facts.set(fact, made)
    this.#byKey.set(made.key, made)
    return made
  }
}

/** They nearly always are: they came in the order of time. */
function areInOrder(entries: readonly Entry[]): boolean {
  let before: Entry | undefined
  for (const entry of entries) {
    if (before !== undefined && compareEntries(before, entry) > 0) return false
    before = entry
  }
  return true
}
