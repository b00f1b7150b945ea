import type { Line } from '../line.ts'
import type { Entry } from './entry.ts'

/** The lines of entries, by id: what the entries say, not a second map of the same size. */
export class LinesView implements ReadonlyMap<string, Line> {
  constructor(private readonly entriesById: ReadonlyMap<string, Entry>) {}

  get size(): number {
    return this.entriesById.size
  }

  get(id: string): Line | undefined {
    return this.entriesById.get(id)?.line
  }

  has(id: string): boolean {
    return this.entriesById.has(id)
  }

  keys(): MapIterator<string> {
    return this.entriesById.keys()
  }

  *values(): MapIterator<Line> {
    for (const { line } of this.entriesById.values()) yield line
  }

  *entries(): MapIterator<[string, Line]> {
    for (const [id, { line }] of this.entriesById) yield [id, line]
  }

  [Symbol.iterator](): MapIterator<[string, Line]> {
    return this.entries()
  }

  forEach(each: (line: Line, id: string, lines: ReadonlyMap<string, Line>) => void): void {
    for (const [id, line] of this) each(line, id, this)
  }
}
