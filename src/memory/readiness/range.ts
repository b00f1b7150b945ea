import { makeRandom } from '../../quiz/random.ts'
import { drawExam, evened } from './exam-draw.ts'
import type { ExamFact } from './exam-fact.ts'
import { corrected, drawErrors, ERRORS, type LearnerError } from './learner-error.ts'
import { normals } from './normal.ts'
import type { Foretold } from './readiness.ts'
import { expectedScore, forecastOn } from './score.ts'

/** How often learner and exam are drawn. */
export const SIMULATIONS = 800

/**
 * What an exam on a study day would give: the expected score, and the middle 80 % of exams in which both the learner's
 * errors and the questions were drawn. The same seed gives the same range.
 */
export function foretellScore(facts: readonly ExamFact[], error: LearnerError, day: number, seed: number): Foretold {
  const random = makeRandom(seed)
  const drawables = facts.map((fact) => ({ share: fact.share, forecast: forecastOn(fact, day) }))
  const scores = Array.from({ length: SIMULATIONS }, () => {
    const errors = drawErrors(error, normals(random, ERRORS))
    return evened(drawExam(drawables, ({ forecast }) => corrected(forecast, errors), random), random)
  })
  const expected = expectedScore(facts, day, error.mean)
  const { low, high } = middle80(scores)
  return within(expected, low, high)
}

/** Bounds of a score in 0..1 about the expected one. */
export function within(expected: number, low: number, high: number): Foretold {
  return { expected, low: Math.max(0, Math.min(low, expected)), high: Math.min(1, Math.max(high, expected)) }
}

/** The bounds between which the middle 80 % of some numbers lie. */
export function middle80(numbers: readonly number[]): { readonly low: number; readonly high: number } {
  const sorted = [...numbers].sort((a, b) => a - b)
  return { low: quantile(sorted, 0.1), high: quantile(sorted, 0.9) }
}

/** A quantile of ascending numbers, interpolated between neighbours. */
function quantile(sorted: readonly number[], part: number): number {
  const place = part * (sorted.length - 1)
  const low = Math.floor(place)
  const [a = 0, b = a] = sorted.slice(low, low + 2)
  return a + (b - a) * (place - low)
}
