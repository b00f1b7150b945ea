import { scoreRange, Z_90 } from '../../quiz/score-range.ts'
import { isMiss } from '../memory.ts'
import type { ToldAnswer } from './told.ts'

/** How many reviews were passed: what was kept. */
export interface Kept {
  readonly reviews: number
  readonly passed: number
  /** `passed` of `reviews`, 0..1, with the range in which it lies with a chance of 90 %. */
  readonly share: number
  readonly low: number
  readonly high: number
  /** The mean chance of recall, 0..1, that memory foretold for these reviews. */
  readonly foretold: number
}

/** Reviews being counted. */
export interface Counting {
  reviews: number
  passed: number
  foretold: number
}

/** Counts a review under a key; any other turn is left out. */
export function countReview<K>(counts: Map<K, Counting>, key: K, { turn, line, foretold }: ToldAnswer): void {
  if (turn !== 'review') return
  const count = counts.get(key) ?? { reviews: 0, passed: 0, foretold: 0 }
  counts.set(key, count)
  count.reviews += 1
  count.passed += isMiss(line.score) ? 0 : 1
  count.foretold += foretold ?? 0
}

/** What these reviews, at least one, amount to. */
export function keptOf({ reviews, passed, foretold }: Counting): Kept {
  const share = passed / reviews
  return { reviews, passed, share, ...scoreRange(share, reviews, Z_90), foretold: foretold / reviews }
}

/** All of these reviews together; null where there is none. */
export function keptOfAll(parts: readonly Kept[]): Kept | null {
  const sum = { reviews: 0, passed: 0, foretold: 0 }
  for (const { reviews, passed, foretold } of parts) {
    sum.reviews += reviews
    sum.passed += passed
    sum.foretold += foretold * reviews
  }
  return sum.reviews === 0 ? null : keptOf(sum)
}
