import { seedFrom } from '../quiz/random.ts'

/**
 * The name of a seat that got none of its own, such as "Amber Heron": host and phone make the same one, so it need not
 * travel. No two seats of a room share one as long as there are no more seats than pairs of words. Seats count from 1.
 * Throws a `RangeError` for an empty list.
 */
export function generatedName(sid: string, seat: number, firsts: readonly string[], seconds: readonly string[]): string {
  const pairs = firsts.length * seconds.length
  if (pairs === 0) throw new RangeError('No words to make names of')
  const seed = seedFrom(sid)
  const pair = (seed + seat * strideOf(pairs, seed)) % pairs
  return `${firsts[pair % firsts.length] ?? ''} ${seconds[Math.floor(pair / firsts.length)] ?? ''}`
}

/** A step that meets every pair before it meets one again: it has no divisor in common with their number. */
function strideOf(pairs: number, seed: number): number {
  let stride = 1 + (seed % pairs)
  while (divisor(stride, pairs) !== 1) stride += 1
  return stride
}

function divisor(a: number, b: number): number {
  return b === 0 ? a : divisor(b, a % b)
}
