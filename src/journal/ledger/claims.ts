import type { Line } from '../line.ts'
import { parseLineId } from '../line-id.ts'
import { sameContent, settle } from '../merge.ts'
import type { Entry } from './entry.ts'

/** Which line goes by which id. Keeps the set in the same state as `merge` of everything that arrived. */
export class Claims {
  readonly #lines = new Map<string, Line>()
  readonly #entries = new Map<string, Entry>()
  /** Every line that claims an id, where there are several. */
  readonly #contested = new Map<string, Entry[]>()

  get lines(): ReadonlyMap<string, Line> {
    return this.#lines
  }

  /** All lines that claim an id, given without `~<hash>`. */
  claimants(base: string): readonly Entry[] {
    const contested = this.#contested.get(base)
    if (contested !== undefined) return contested
    const entry = this.#entries.get(base)
    return entry === undefined ? [] : [entry]
  }

  /** Takes a line in. Returns its new entry, or null where the line is here already, and the entries renamed by it. */
  admit(line: Line): { readonly entry: Entry | null; readonly renamed: readonly Entry[] } {
    const { base } = parseLineId(line.id)
    const present = this.claimants(base)
    if (present.some((entry) => sameContent(entry.line, line))) return { entry: null, renamed: [] }
    const entry: Entry = { line, time: Infinity, out: false }
    if (present.length === 0) {
      entry.line = settle([line])[0] ?? line
      this.#put(entry)
      return { entry, renamed: [] }
    }
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
      this.#put(entry)
    }
    this.#contested.set(base, [...claimants])
    return renamed
  }

  #put(entry: Entry): void {
    this.#lines.set(entry.line.id, entry.line)
    this.#entries.set(entry.line.id, entry)
  }

  #drop(entry: Entry): void {
    if (this.#entries.get(entry.line.id) !== entry) return
    this.#lines.delete(entry.line.id)
    this.#entries.delete(entry.line.id)
  }
}
