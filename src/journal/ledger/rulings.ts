import type { Line } from '../line.ts'
import { compareIds } from '../line-id.ts'
import type { Entry } from './entry.ts'
import { readRuns, type Runs } from './runs.ts'

interface Ruling {
  readonly took: Runs
  readonly held: Runs
  readonly withdrawn: boolean
}

/** Which imports were withdrawn, and so which lines no longer count. */
export class Rulings {
  readonly #rulings: Ruling[] = []
  readonly #withdrawn = new Set<string>()

  /**
   * Rules over import and withdraw lines, the newest first, because an import can only hold lines older than itself,
   * withdrawals among them: what a withdrawn import brought neither takes nor keeps anything.
   */
  constructor(entries: readonly Entry[]) {
    const made = new Map<string, number>()
    for (const { line, time } of entries) {
      if (line.do === 'import') made.set(line.batch, Math.max(time, made.get(line.batch) ?? -Infinity))
    }
    const steps = entries.map(({ line, time }) => ({ line, time: ruledAt(line, time, made) })).sort(newestFirst)
    for (const { line } of steps) if (!this.isOut(line.id)) this.#rule(line)
  }

  /** Whether any line is out at all. */
  get any(): boolean {
    return this.#withdrawn.size > 0
  }

  isWithdrawn(batch: string): boolean {
    return this.#withdrawn.has(batch)
  }

  /** A line is out if imports brought it, and each was withdrawn or had found it taken out in its file. */
  isOut(id: string): boolean {
    if (!this.any) return false
    const of = this.#rulings.filter(({ took, held }) => took.has(id) || held.has(id))
    return of.length > 0 && !of.some(({ took, withdrawn }) => !withdrawn && took.has(id))
  }

  #rule(line: Line): void {
    if (line.do === 'withdraw') this.#withdrawn.add(line.batch)
    if (line.do !== 'import') return
    this.#rulings.push({ took: readRuns(line.took), held: readRuns(line.held ?? []), withdrawn: this.#withdrawn.has(line.batch) })
  }
}

/** A withdrawal follows its import, whatever another device's clock said. */
function ruledAt(line: Line, time: number, made: ReadonlyMap<string, number>): number {
  return line.do === 'withdraw' ? Math.max(time, made.get(line.batch) ?? time) : time
}

interface Step {
  readonly line: Line
  readonly time: number
}

function newestFirst(a: Step, b: Step): number {
  const withdrawalsFirst = Number(a.line.do === 'import') - Number(b.line.do === 'import')
  return b.time - a.time || withdrawalsFirst || compareIds(b.line.id, a.line.id)
}
