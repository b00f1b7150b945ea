import type { Folded } from './fold.ts'
import { walkPlan, type ImportPlan } from './imports.ts'
import type { Line } from './line.ts'

/** A journal that arrives as a file. */
export interface Arriving {
  /** Whose journal it is. */
  readonly learner: string
  /** When the file was made, in milliseconds since 1970 UTC. */
  readonly made: number
  readonly lines: readonly Line[]
}

/** What a file holds, to be shown before anything is taken in. */
export interface ImportReport {
  /** The journal's learner is another one than the file's. */
  readonly otherLearner: boolean
  readonly made: number
  readonly answers: number
  /** How many different facts were answered. */
  readonly facts: number
  /** When the first and the last answer were given; null without answers. Milliseconds since 1970 UTC. */
  readonly first: number | null
  readonly last: number | null
  /** How many of its lines are new here, how many are here already, and how many of those that were withdrawn come back. */
  readonly fresh: number
  readonly known: number
  readonly back: number
  readonly plan: ImportPlan
}

/**
 * Compares a file with the journal that it would be taken into. `batch`: a new random id for the import. Pauses every few
 * lines; `folded` may grow meanwhile.
 */
export function* walkReport<M>(file: Arriving, folded: Folded<M>, learner: string, batch: string): Generator<void, ImportReport> {
  const { made, lines } = file
  const facts = new Set<string>()
  let answers = 0
  let first = Infinity
  let last = -Infinity
  for (const line of lines) {
    yield
    if (line.do !== 'answer') continue
    answers += 1
    facts.add(`${line.bank}/${line.fact}`)
    first = Math.min(first, line.at)
    last = Math.max(last, line.at)
  }
  const plan = yield* walkPlan(folded, lines, { batch, from: file.learner, made })
  return {
    otherLearner: file.learner !== learner,
    made,
    answers,
    facts: facts.size,
    first: answers > 0 ? first : null,
    last: answers > 0 ? last : null,
    fresh: plan.fresh.length,
    known: plan.known,
    back: plan.back,
    plan,
  }
}
