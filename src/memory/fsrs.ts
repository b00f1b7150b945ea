import { computeDecayFactor, FSRSAlgorithm, generatorParameters } from 'ts-fsrs'
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

/** Exponent and factor of the forgetting curve, worked out once: they are asked for by every fact on every day. */
const { decay: DECAY, factor: ROUNDED_FACTOR } = computeDecayFactor(MODEL.parameters.w)
const FACTOR = 0.9 ** (1 / DECAY) - 1

/** Days of stability that a first answer rated Again, Hard, Good, Easy gives. */
export type FirstStabilities = readonly [again: number, hard: number, good: number, easy: number]

const [again = NaN, hard = NaN, good = NaN, easy = NaN] = MODEL.parameters.w
/** Those that FSRS-6 publishes, its first four parameters: the median of many learners. */
export const PUBLISHED: FirstStabilities = [again, hard, good, easy]

/**
 * The strength after an answer rated 1 to 4, `days` whole days (0 or more) after the one before; `null` for a memory
 * that starts, by `first`, the learner's own or the published stabilities. Source: FSRS-6 as in ts-fsrs `next_state`.
 */
export function nextStrength(
  strength: Strength | null,
  days: number,
  rating: Exclude<Rating, 0>,
  first: FirstStabilities = PUBLISHED,
): Strength {
  if (strength === null) return { ...MODEL.next_state(null, days, rating), stability: firstOf(first, rating) }
  return MODEL.next_state(strength, days, rating, recallInModel(strength.stability, days))
}

function firstOf([again, hard, good, easy]: FirstStabilities, rating: Exclude<Rating, 0>): number {
  return { 1: again, 2: hard, 3: good, 4: easy }[rating]
}

/** The chance of recall, to the digit what `next_state` works out itself, which makes the curve anew for every answer. */
function recallInModel(stability: number, days: number): number {
  return Math.round((1 + (ROUNDED_FACTOR * days) / stability) ** DECAY * 1e8) / 1e8
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
  return (1 + (FACTOR * days) / stability) ** DECAY
}

/**
 * The first whole number of days, 1 or more, after which the chance of recall is below `target` (above 0, below 1).
 * The forgetting curve is stretched by stability, so the published interval formula I(r, S) gives a first guess, which
 * is then moved to where the curve itself crosses.
 */
export function daysUntil(stability: number, target: number): number {
  let days = Math.max(1, Math.floor((stability / FACTOR) * (target ** (1 / DECAY) - 1)))
  while (days > 1 && retrievability(stability, days - 1) < target) days -= 1
  while (retrievability(stability, days) >= target) days += 1
  return days
}
