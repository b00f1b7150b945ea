import type { Random } from '../../quiz/random.ts'

/** A standard normal number (Box and Muller, "A note on the generation of random normal deviates", 1958). */
export function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random.next())) * Math.cos(2 * Math.PI * random.next())
}

/** So many independent standard normal numbers. */
export function normals(random: Random, count: number): number[] {
  return Array.from({ length: count }, () => normal(random))
}
