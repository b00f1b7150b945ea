import type { Random } from '../../src/quiz/random.ts'
import type { Stage } from './stage.ts'

/** What a row works with. The same seed gives the same choices; the instants of a real browser differ all the same. */
export interface Trial {
  /** How many times the row does what it does. */
  readonly times: number
  readonly seed: number
  readonly random: Random
  readonly stage: Stage
}

/** What came of a row. Its goal is kept if nothing was lost and nothing else was found to be wrong. */
export interface Outcome {
  /** How many times it was done, in the row's own measure. */
  readonly times: number
  /** Answers that had been shown as saved, or lines that had been accepted, and are gone. */
  readonly lost: number
  /** What else went against the goal, one sentence each. */
  readonly faults: readonly string[]
  /** What was counted beside it; no part of the goal. */
  readonly noted: string
}

export interface Row {
  readonly name: string
  /** What is done, for the table. */
  readonly does: string
  /** What `times` counts, in the plural. */
  readonly counts: string
  readonly full: number
  /** The slice that runs with every `npm test`. */
  readonly quick: number
  run(trial: Trial): Promise<Outcome>
}

/** Collects what a row finds. */
export class Findings {
  readonly #faults: string[] = []
  #lost = 0

  /** Answers that are gone. `where` says after what. */
  lose(count: number, where: string): void {
    if (count === 0) return
    this.#lost += count
    this.#faults.push(`${count} lost ${where}`)
  }

  /** Notes a fault where `holds` is false. */
  expect(holds: boolean, fault: string): void {
    if (!holds) this.#faults.push(fault)
  }

  outcome(times: number, noted = ''): Outcome {
    return { times, lost: this.#lost, faults: this.#faults, noted }
  }
}
