import { FSRSAlgorithm, generatorParameters } from 'ts-fsrs'
import type { Rating } from '../journal/line.ts'

/** What FSRS keeps of a memory. */
export interface Strength {
  /** Days until the chance of recall has fallen to 0.9; 0.001..36500. */
  readonly stability: number
  /** 1 (easy) to 10. */
  readonly difficulty: number
}

/**
 * FSRS-6 with its published weights. Whole days only, so neither steps within a day nor fuzz. The algorithm alone and
 * not `fsrs()`: that brings a scheduler of its own, which nothing here uses and every first visit would load.
 */
const MODEL = new FSRSAlgorithm(generatorParameters({ enable_short_term: false, enable_fuzz: false }))

const LEAST_STABILITY = 0.001
const MOST_STABILITY = 36_500

/**
 * The strength after an answer rated 1 to 4, `days` whole days (0 or more) after the one before; `null` for a memory
 * that starts. Source: FSRS-6 as in ts-fsrs `next_state`.
 */
export function nextStrength(strength: Strength | null, days: number, rating: Exclude<Rating, 0>): Strength {
  const { stability, difficulty } = MODEL.next_state(strength, days, rating)
  return { stability, difficulty }
}

/** Brings a strength from elsewhere into the ranges that FSRS accepts. */
export function clampStrength({ stability, difficulty }: Strength): Strength {
  return {
    stability: Math.min(MOST_STABILITY, Math.max(LEAST_STABILITY, stability)),
    difficulty: Math.min(10, Math.max(1, difficulty)),
  }
}

/** Chance of recall, 0..1, `days` (0 or more) after the last answer that counted: the forgetting curve of FSRS-6. */
export function retrievability(stability: number, days: number): number {
  return MODEL.forgetting_curve(days, stability)
}

/**
 * The first whole number of days, 1 or more, after which the chance of recall is below `target` (above 0, below 1).
 * The forgetting curve is stretched by stability, so the published interval formula I(r, S) gives a first guess, which
 * is then moved to where the curve itself crosses.
 */
export function daysUntil(stability: number, target: number): number {
  const [decay] = MODEL.parameters.w.slice(-1)
  if (decay === undefined) throw new RangeError('FSRS has no decay')
  const factor = 0.9 ** (-1 / decay) - 1
  let days = Math.max(1, Math.floor((stability / factor) * (target ** (-1 / decay) - 1)))
  while (days > 1 && retrievability(stability, days - 1) < target) days -= 1
  while (retrievability(stability, days) >= target) days += 1
  return days
}
