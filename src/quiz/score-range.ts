/** The standard normal quantiles that leave 10 % and 5 % on either side. */
export const Z_80 = 1.2816
export const Z_90 = 1.6449

/** Bounds of a share, 0..1. */
export interface Range {
  readonly low: number
  readonly high: number
}

/**
 * The range in which a learner's share of right answers lies with a chance of 80 %, or that of another quantile, from
 * the mean score (0..1) of so many questions: Wilson's score interval (Wilson, "Probable inference, the law of
 * succession, and statistical inference", 1927). With no question everything is possible.
 */
export function scoreRange(mean: number, questions: number, z = Z_80): Range {
  if (questions <= 0) return { low: 0, high: 1 }
  const z2 = z ** 2
  const centre = (mean + z2 / (2 * questions)) / (1 + z2 / questions)
  const spread = (z * Math.sqrt((mean * (1 - mean)) / questions + z2 / (4 * questions ** 2))) / (1 + z2 / questions)
  return { low: Math.max(0, centre - spread), high: Math.min(1, centre + spread) }
}
