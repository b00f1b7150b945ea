import type { Random } from '../random.ts'

/**
 * How many of `count` places each weight gets: its exact share, cut off or rounded up so that on average over the seeds
 * it gets just its share. Systematic sampling with unequal probabilities (Madow, "On the theory of systematic sampling,
 * II", 1949). All 0 where no weight is above 0.
 */
export function sharesOf(weights: readonly number[], count: number, random: Random): readonly number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  if (total <= 0) return weights.map(() => 0)
  const start = random.next()
  let reached = 0
  return weights.map((weight) => {
    const before = placesBelow(reached, start)
    reached += (weight / total) * count
    return placesBelow(reached, start) - before
  })
}

/** How many of the points start, start + 1, start + 2 … lie below a mark; rounding errors of sums left aside. */
function placesBelow(mark: number, start: number): number {
  return Math.max(0, Math.ceil(mark - start - 1e-9))
}
