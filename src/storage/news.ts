import type { Line } from '../journal/line.ts'
import { holdsLines, type Stretch } from './contents.ts'
import type { Database } from './database.ts'
import { parseLogKey } from './keys.ts'
import { decodeSegment } from './segment.ts'

/** Knows which stored lines were read already, and finds those that other tabs added. */
export class News {
  /** How many lines of each key were read. */
  readonly #read = new Map<string, number>()

  constructor(
    private readonly database: Database,
    private readonly writer: string,
    stretches: readonly Stretch[],
  ) {
    for (const { key, lines } of stretches) this.#read.set(key, lines.length)
  }

  /** Marks a key that this tab wrote itself. */
  skip(key: string): void {
    this.#read.set(key, Infinity)
  }

  /** Lines that were not read yet. What cannot be read now is left for the next start, which reports it. */
  async read(): Promise<readonly Line[]> {
    const keys = await this.database.keys()
    const fresh: Line[] = []
    for (const key of this.#mayHaveGrown(keys)) {
      const decoded = decodeSegment(await this.database.get(key))
      if (decoded.state !== 'sound') continue
      fresh.push(...decoded.lines.slice(this.#read.get(key) ?? 0))
      this.#read.set(key, Math.max(decoded.lines.length, this.#read.get(key) ?? 0))
    }
    return fresh
  }

  /** Keys never read, and the last segment of every other writer: all others are sealed. */
  #mayHaveGrown(keys: readonly string[]): readonly string[] {
    const present = new Set(keys)
    const last = new Map<string, number>()
    for (const [key] of this.#read) {
      const log = parseLogKey(key)
      if (log !== null) last.set(log.writer, Math.max(log.n, last.get(log.writer) ?? 0))
    }
    return keys.filter((key) => {
      if (!holdsLines(key, present)) return false
      const log = parseLogKey(key)
      if (log?.writer === this.writer) return false
      return !this.#read.has(key) || (log !== null && log.n === last.get(log.writer))
    })
  }
}
