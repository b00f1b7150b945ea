import type { Entry } from './entry.ts'

interface Row {
  readonly number: number
  readonly entry: Entry
  /** The smallest `at` of this row and all that follow it. */
  low: number
}

/** Lines that claim one number stand in the order of their clocks, so that effective times ascend all along. */
function compareRows(a: Row, b: Row): number {
  return a.number - b.number || a.entry.line.at - b.entry.line.at
}

/**
 * One writer's lines in the order of their numbers. Gives each its effective time: the smallest `at` among it and the
 * lines with greater numbers.
 */
export class Timeline {
  readonly #rows: Row[] = []

  get size(): number {
    return this.#rows.length
  }

  /** The entry at a place, in ascending order of number and of effective time. */
  at(place: number): Entry | undefined {
    return this.#rows[place]?.entry
  }

  /** Adds entries and sets their times. Returns the entries, old and new, whose time is now another. */
  insert(arrivals: readonly { readonly number: number; readonly entry: Entry }[]): readonly Entry[] {
    const rows = arrivals.map(({ number, entry }) => ({ number, entry, low: Infinity }))
    rows.sort(compareRows)
    const firstChanged = this.#placeOf(rows[0]?.number ?? Infinity)
    for (const row of rows) this.#rows.push(row)
    if (firstChanged < this.#rows.length - rows.length) this.#rows.sort(compareRows)
    return this.#retime(firstChanged)
  }

  /** The first place whose number is not smaller. */
  #placeOf(number: number): number {
    let from = 0
    let to = this.#rows.length
    while (from < to) {
      const middle = (from + to) >> 1
      if ((this.#rows[middle]?.number ?? Infinity) < number) from = middle + 1
      else to = middle
    }
    return from
  }

  /** Walks backwards from the end, until what lies before can no longer be affected. */
  #retime(firstChanged: number): readonly Entry[] {
    const changed: Entry[] = []
    let following: Row | undefined
    let later = Infinity
    for (let place = this.#rows.length - 1; place >= 0; place--) {
      const row = this.#rows[place]
      if (row === undefined) break
      if (following !== undefined && following.number !== row.number) later = following.low
      const low = Math.min(row.entry.line.at, following?.low ?? Infinity)
      const time = Math.min(row.entry.line.at, later)
      if (time !== row.entry.time) {
        row.entry.time = time
        changed.push(row.entry)
      }
      const settled = place < firstChanged && low === row.low && this.#rows[place - 1]?.number !== row.number
      row.low = low
      following = row
      if (settled) break
    }
    return changed
  }
}
