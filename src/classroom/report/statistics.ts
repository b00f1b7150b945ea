/** The mean; null of no numbers. */
export function mean(numbers: readonly number[]): number | null {
  return numbers.length === 0 ? null : numbers.reduce((sum, number) => sum + number, 0) / numbers.length
}

/** The number in the middle, or the mean of the two there; null of no numbers. */
export function median(numbers: readonly number[]): number | null {
  const sorted = [...numbers].sort((a, b) => a - b)
  const half = sorted.length / 2
  return mean(sorted.slice(Math.ceil(half) - 1, Math.floor(half) + 1))
}

/** Covariance of a sample (divided by n − 1) of two lists of one length; null of fewer than two pairs. */
export function covariance(xs: readonly number[], ys: readonly number[]): number | null {
  const [meanX, meanY] = [mean(xs), mean(ys)]
  if (xs.length < 2 || meanX === null || meanY === null) return null
  return xs.reduce((sum, x, index) => sum + (x - meanX) * ((ys[index] ?? meanY) - meanY), 0) / (xs.length - 1)
}

/** How well an item tells those who know much from those who know little. */
export interface Discrimination {
  /** −100..100: the correlation of the item's score with the rest, times 100. */
  readonly index: number
  /** The same in relation to the most that these scores allow, in another order; null where they allow nothing. */
  readonly efficiency: number | null
}

/** Below this a spread is one of rounding alone. */
const NO_SPREAD = 1e-12

/**
 * 100 · cov(item, rest) / √(var item · var rest), and 100 · cov / cov_max, where cov_max is that of both lists sorted: as
 * Moodle's quiz statistics have them. Item and rest of one person stand at one place. Null where either does not vary.
 */
export function discriminationOf(item: readonly number[], rest: readonly number[]): Discrimination | null {
  const [varItem, varRest, cov] = [covariance(item, item), covariance(rest, rest), covariance(item, rest)]
  if (varItem === null || varRest === null || cov === null || varItem < NO_SPREAD || varRest < NO_SPREAD) return null
  const most = covariance(ascending(item), ascending(rest))
  return {
    index: (100 * cov) / Math.sqrt(varItem * varRest),
    efficiency: most === null || most < NO_SPREAD ? null : (100 * cov) / most,
  }
}

function ascending(numbers: readonly number[]): readonly number[] {
  return [...numbers].sort((a, b) => a - b)
}
