import type { Line } from '../line.ts'
import { baseOf } from '../line-id.ts'
import { sameContent, settle } from '../merge.ts'
import { makeEntry, type Entry } from './entry.ts'
import { LinesView } from './lines-view.ts'

const NONE: readonly never[] = []

/** Which line goes by which id. Keeps the set in the same state as `merge` of everything that arrived. */
export class Claims {
  readonly #entries = new Map<string, Entry>()
  /** Every line that claims an id, where there are several. */
  readonly #contested = new Map<string, Entry[]>()
  readonly lines: ReadonlyMap<string, Line> = new LinesView(this.#entries)

  /** All lines that claim an id, given without `~<hash>`. */
  claimants(base: string): readonly Entry[] {
    const contested = this.#contested.get(base)
    if (contested !== undefined) return contested
    const entry = this.#entries.get(base)
    return entry === undefined ? NONE : [entry]
  }

  /** Takes a line in. Returns its new entry, or null where the line is here already, and the entries renamed by it. */
  admit(line: Line): { readonly entry: Entry | null; readonly renamed: readonly Entry[] } {
    const base = baseOf(line.id)
    const present = this.claimants(base)
    if (present.length > 0) return this.#admitBeside(present, base, line)
    const entry = makeEntry(line.id === base ? line : (settle([line])[0] ?? line))
    this.#entries.set(base, entry)
    return { entry, renamed: NONE }
  }

  #admitBeside(present: readonly Entry[], base: string, line: Line): { readonly entry: Entry | null; readonly renamed: readonly Entry[] } {
    if (present.some((entry) => sameContent(entry.line, line))) return { entry: null, renamed: NONE }
    const entry = makeEntry(line)
    return { entry, renamed: this.#contest(base, [...present, entry]) }
  }

  #contest(base: string, claimants: readonly Entry[]): readonly Entry[] {
    const settled = settle(claimants.map(({ line }) => line))
    const renamed: Entry[] = []
    for (const entry of claimants) this.#drop(entry)
    for (const entry of claimants) {
      const line = settled.find((candidate) => sameContent(candidate, entry.line)) ?? entry.line
      if (line.id !== entry.line.id) renamed.push(entry)
      entry.line = line
      this.#entries.set(line.id, entry)
    }
    this.#contested.set(base, [...claimants])
    return renamed
  }

  #drop(entry: Entry): void {
    if (this.#entries.get(entry.line.id) === entry) this.#entries.delete(entry.line.id)
  }
}
