/** An answer within so long counts in full, in milliseconds: nobody reads and taps faster. */
const AT_ONCE_MS = 500

/**
 * The share of its score that an answer keeps for its speed, 0.5..1: all of it at once, half of it at the end of its time.
 * 1 − t/2T, the formula that Kahoot publishes for its points.
 *
 * @param ms from shown to answered
 * @param limitMs the time that the seat had, more than 0
 */
export function speedShare(ms: number, limitMs: number): number {
  return ms <= AT_ONCE_MS ? 1 : Math.max(0.5, 1 - ms / (2 * limitMs))
}
