import type { Entry } from './entry.ts'

/** Lines that claim one number stand in the order of their clocks, so that effective times ascend all along. */
function compareRows(a: Entry, b: Entry): number {
  return numberOf(a) - numberOf(b) || a.line.at - b.line.at
}

/** A timeline holds numbered entries only. */
function numberOf({ number }: Entry): number {
  return number ?? Infinity
}

/**
 * One writer's lines in the order of their numbers. Gives each its effective time: the smallest `at` among it and the
 * lines with greater numbers.
 */
export class Timeline {
  readonly #rows: Entry[] = []

  get size(): number {
    return this.#rows.length
  }

  /** The entry at a place, in ascending order of number and of effective time. */
  at(place: number): Entry | undefined {
    return this.#rows[place]
  }

  /** Adds numbered entries and sets their times. Returns the older entries whose time is now another. */
  insert(arrivals: Entry[]): readonly Entry[] {
    arrivals.sort(compareRows)
    const [first] = arrivals
    if (first === undefined) return []
    const firstChanged = this.#placeOf(numberOf(first))
    const appended = firstChanged === this.#rows.length
    for (const entry of arrivals) this.#rows.push(entry)
    if (!appended) this.#rows.sort(compareRows)
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
    let following: Entry | undefined
    let later = Infinity
    for (let place = this.#rows.length - 1; place >= 0; place--) {
      const row = this.#rows[place]
      if (row === undefined) break
      // Of those that claim one number the first has the smallest clock, so its time is the smallest from there on.
      if (following !== undefined && following.number !== row.number) later = following.time
      const time = Math.min(row.line.at, later)
      const settled = place < firstChanged && time === row.time && this.#rows[place - 1]?.number !== row.number
      if (time !== row.time) {
        // Until now it had none: a fresh one.
        if (row.time !== Infinity) changed.push(row)
        row.time = time
      }
      following = row
      if (settled) break
    }
    return changed
  }
}
