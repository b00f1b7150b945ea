import { parseLineId } from '../line-id.ts'
import { pushTo } from '../multimap.ts'
import { compareEntries, type Entry } from './entry.ts'
import { Timeline } from './timeline.ts'

/** A list of entries whose effective times ascend. */
interface Ascending {
  readonly size: number
  at(place: number): Entry | undefined
}

/** All entries in time: a timeline for each writer, and the entries whose ids carry no number. */
export class Timelines {
  readonly #byWriter = new Map<string, Timeline>()
  readonly #unnumbered: Entry[] = []

  /** Adds entries and sets the effective times that they bring about. Returns older ones whose time is another now. */
  insert(fresh: readonly Entry[]): readonly Entry[] {
    const arrivals = new Map<Timeline, Entry[]>()
    for (const entry of fresh) {
      const { writer, number } = parseLineId(entry.line.id)
      entry.number = number
      if (number !== null) {
        pushTo(arrivals, this.#of(writer), entry)
        continue
      }
      entry.time = entry.line.at
      this.#unnumbered.push(entry)
    }
    return [...arrivals].flatMap(([timeline, of]) => timeline.insert(of))
  }

  /** Every entry, in no order. */
  *all(): Generator<Entry> {
    for (const source of this.#sources()) {
      for (let place = 0; place < source.size; place++) {
        const entry = source.at(place)
        if (entry !== undefined) yield entry
      }
    }
  }

  /** Every entry, the newest first by (effective time, id). */
  *newestFirst(): Generator<Entry> {
    const cursors = this.#sources().map((source) => ({ source, place: source.size - 1 }))
    for (;;) {
      const newest = cursors.reduce((best, { source, place }) => Math.max(best, timeAt(source, place)), -Infinity)
      if (newest === -Infinity) return
      const level: Entry[] = []
      for (const cursor of cursors) {
        for (; timeAt(cursor.source, cursor.place) === newest; cursor.place--) {
          const entry = cursor.source.at(cursor.place)
          if (entry !== undefined) level.push(entry)
        }
      }
      yield* level.sort((a, b) => compareEntries(b, a))
    }
  }

  #sources(): readonly Ascending[] {
    const unnumbered = [...this.#unnumbered].sort(compareEntries)
    return [{ size: unnumbered.length, at: (place) => unnumbered[place] }, ...this.#byWriter.values()]
  }

  #of(writer: string): Timeline {
    const known = this.#byWriter.get(writer)
    if (known !== undefined) return known
    const made = new Timeline()
    this.#byWriter.set(writer, made)
    return made
  }
}

function timeAt(source: Ascending, place: number): number {
  return source.at(place)?.time ?? -Infinity
}
