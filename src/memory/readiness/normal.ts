import type { Random } from '../../quiz/random.ts'

/** A standard normal number (Box and Muller, "A note on the generation of random normal deviates", 1958). */
function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random.next())) * Math.cos(2 * Math.PI * random.next())
}

/** So many independent standard normal numbers. */
export function normals(random: Random, count: number): number[] {
  return Array.from({ length: count }, () => normal(random))
}

/** How many numbers stand behind each of the even ones. */
const BEHIND = 40

/** So many standard normal numbers at even steps of chance, ascending: a sample that lacks neither the middle nor the ends. */
export function evenNormals(random: Random, count: number): number[] {
  const sorted = normals(random, count * BEHIND).sort((a, b) => a - b)
  return Array.from({ length: count }, (_, place) => sorted[Math.floor((place + 0.5) * BEHIND)] ?? 0)
}
