import { choleskyOf, solveLower, solveUpper } from './cholesky.ts'

/** A chance that the schedule foretold, and what else it is likely to depend on. */
export interface Forecast {
  /** Chance of recall by the schedule, 0..1. */
  readonly foretold: number
  /** How easy the way of asking is: 1 to recognise, 0 to rebuild, -1 to produce; between where it is not settled. */
  readonly ease: number
  /** It rests on the fact's first answer alone. */
  readonly young: boolean
}

/** A forecast that came to the test. */
export interface Tested extends Forecast {
  readonly right: boolean
  /** Chance, 0..1, that whoever knows nothing is right. */
  readonly guess: number
}

/**
 * How far a learner's real recall lies from what the schedule foretells, on the scale of log odds: one error over the
 * whole bank, and beside it what easier forms and young memories make of it, and one error for each band of foretold
 * recall. Where a band saw few answers its error is small, so it is shrunk to the bank's. What is known of them is a
 * normal distribution about the most likely ones.
 */
export interface LearnerError {
  readonly mean: Errors
  /** Lower Cholesky factor of the precision about the mean. */
  readonly precision: readonly (readonly number[])[]
}

/** Errors as drawn or as most likely: the bank's, of easier forms, of young memories, then of each node. */
export type Errors = readonly number[]

const LEAST_CHANCE = 1e-6

/** Foretold recall in the middle of each band: under 50, 50-69, 70-79, 80-89, 90-95, beyond. */
const NODES = [0.35, 0.6, 0.75, 0.85, 0.93, 0.98].map(logit)
const BEFORE_NODES = 3

/** What is likely before any answer: mean and standard deviation of each error. */
const PRIOR = {
  bank: { mean: -0.2, deviation: 0.5 },
  form: { mean: 0.3, deviation: 0.3 },
  young: { mean: -0.1, deviation: 0.35 },
  band: { mean: 0, deviation: 0.3 },
} as const
const PRIORS = [PRIOR.bank, PRIOR.form, PRIOR.young, ...NODES.map(() => PRIOR.band)]
const ROUNDS = 12

/** How many numbers `drawErrors` takes. */
export const ERRORS = PRIORS.length

/** The log odds of a chance, 0..1, kept finite. */
export function logit(chance: number): number {
  const inside = Math.min(1 - LEAST_CHANCE, Math.max(LEAST_CHANCE, chance))
  return Math.log(inside / (1 - inside))
}

/** The chance of recall, 0..1, that errors make of a foretold one. 0 stays 0. */
export function corrected(forecast: Forecast, errors: Errors): number {
  if (forecast.foretold <= 0) return 0
  const odds = logit(forecast.foretold)
  const { low, share } = between(odds)
  const at = BEFORE_NODES + low
  const band = (1 - share) * (errors[at] ?? 0) + share * (errors[at + 1] ?? 0)
  const error = (errors[0] ?? 0) + forecast.ease * (errors[1] ?? 0) + (forecast.young ? (errors[2] ?? 0) : 0) + band
  return 1 / (1 + Math.exp(-odds - error))
}

/** The node below, and how far towards the next; beyond the ends the last node's error holds. */
function between(odds: number): { readonly low: number; readonly share: number } {
  const last = NODES.length - 1
  for (let low = 0; low < last; low += 1) {
    const [from = 0, to = 0] = [NODES[low], NODES[low + 1]]
    if (odds < to) return { low, share: Math.max(0, (odds - from) / (to - from)) }
  }
  return { low: last - 1, share: 1 }
}

/**
 * What a learner's answers tell of the errors: the mode of the posterior by Fisher scoring, and its curvature there
 * (Laplace's method). A right answer may have been picked blindly, so it says less where picking is easy.
 */
export function learnError(tested: readonly Tested[]): LearnerError {
  const prior = PRIORS.map(({ deviation }) => 1 / deviation ** 2)
  const start: Errors = PRIORS.map(({ mean }) => mean)
  let mean = start
  let precision = choleskyOf(diagonal(prior))
  for (let round = 0; round < ROUNDS; round += 1) {
    const matrix = diagonal(prior)
    const gradient = mean.map((value, index) => -(value - (start[index] ?? 0)) * (prior[index] ?? 0))
    for (const one of tested) learn(one, mean, gradient, matrix)
    precision = choleskyOf(matrix)
    const step = solveUpper(precision, solveLower(precision, gradient))
    mean = mean.map((value, index) => value + (step[index] ?? 0))
    if (step.every((one) => Math.abs(one) < 1e-6)) break
  }
  return { mean, precision }
}

/** Adds what one answer says to the gradient and to the expected information. */
function learn(tested: Tested, mean: Errors, gradient: number[], matrix: number[][]): void {
  const { right, guess } = tested
  const known = corrected(tested, mean)
  const chance = guess + (1 - guess) * known
  const slope = (1 - guess) * known * (1 - known)
  const variance = Math.max(LEAST_CHANCE, chance * (1 - chance))
  const pull = ((right ? 1 : 0) - chance) * (slope / variance)
  const weight = (slope * slope) / variance
  const parts = partsOf(tested)
  for (const [row, part] of parts) {
    gradient[row] = (gradient[row] ?? 0) + pull * part
    const line = matrix[row]
    if (line === undefined) continue
    for (const [column, other] of parts) line[column] = (line[column] ?? 0) + weight * part * other
  }
}

/** The errors on which a forecast depends, and how strongly. */
function partsOf({ foretold, ease, young }: Forecast): readonly (readonly [place: number, part: number])[] {
  const { low, share } = between(logit(foretold))
  return [[0, 1], [1, ease], [2, young ? 1 : 0], [BEFORE_NODES + low, 1 - share], [BEFORE_NODES + low + 1, share]]
}

function diagonal(values: readonly number[]): number[][] {
  return values.map((value, row) => values.map((_, column) => (row === column ? value : 0)))
}

/** Errors as they may be: the mean moved by independent standard normal numbers, one for each error. */
export function drawErrors({ mean, precision }: LearnerError, normals: readonly number[]): Errors {
  const moved = solveUpper(precision, normals)
  return mean.map((value, index) => value + (moved[index] ?? 0))
}
