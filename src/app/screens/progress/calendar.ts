/** A day of so many milliseconds fills its square. */
export const FULL_MS = 20 * 60_000
