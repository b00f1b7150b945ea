/** A stream of repeatable chance: the same seed always gives the same stream. Not for secrets. */
export interface Random {
  /** The next number, evenly spread over [0, 1) in steps of 2^-32. */
  next(): number
  /** A whole number in 0..n-1. Its bias is below n / 2^32. Throws a `RangeError` unless n is a whole number from 1. */
  int(n: number): number
  /** One element of the list. Throws a `RangeError` for an empty list. */
  pick<T>(list: readonly T[]): T
  /** A new list of the same elements, every order equally likely (Fisher-Yates). */
  shuffle<T>(list: readonly T[]): T[]
}

const TWO_TO_32 = 2 ** 32

/**
 * SplitMix32: turns a counter into well-mixed 32-bit words, so that neighbouring seeds give unrelated streams.
 * The counter steps by 2^32 / golden ratio (Steele, Lea & Flood, "Fast splittable pseudorandom number generators",
 * OOPSLA 2014); shifts and constants of the mixing are the best 32-bit ones listed by Chris Wellons' "hash-prospector".
 */
function splitMix32(seed: number): () => number {
  let counter = seed >>> 0
  return () => {
    counter = (counter + 0x9e3779b9) >>> 0
    let word = counter
    word = Math.imul(word ^ (word >>> 16), 0x21f0aaad)
    word = Math.imul(word ^ (word >>> 15), 0x735a2d97)
    return (word ^ (word >>> 15)) >>> 0
  }
}

/**
 * sfc32, "small fast counting" generator by Chris Doty-Humphrey (PractRand 0.92): 128 bits of state, of which one
 * word is a counter, so that every period is at least 2^32.
 */
function sfc32(a: number, b: number, c: number, counter: number): () => number {
  return () => {
    const word = (a + b + counter) >>> 0
    counter = (counter + 1) >>> 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) >>> 0
    c = ((c << 21) | (c >>> 11)) >>> 0
    c = (c + word) >>> 0
    return word
  }
}

/** The word at which PractRand's own seeding starts the counter, and the rounds it drops. */
const FIRST_COUNT = 1
const DROPPED_ROUNDS = 12

/** A stream for a seed. Only the seed's lowest 32 bits count; fractions are cut off. */
export function makeRandom(seed: number): Random {
  const seeds = splitMix32(seed)
  const word = sfc32(seeds(), seeds(), seeds(), FIRST_COUNT)
  for (let round = 0; round < DROPPED_ROUNDS; round += 1) word()

  const next = (): number => word() / TWO_TO_32

  const int = (n: number): number => {
    if (!Number.isInteger(n) || n < 1) throw new RangeError(`Cannot draw from ${n} values`)
    return Math.floor(next() * n)
  }

  const pick = <T>(list: readonly T[]): T => {
    const [chosen] = list.slice(int(list.length))
    if (chosen === undefined) throw new RangeError('Cannot draw undefined values')
    return chosen
  }

  const shuffle = <T>(list: readonly T[]): T[] => {
    const rest = [...list]
    const shuffled: T[] = []
    while (rest.length > 0) shuffled.push(...rest.splice(int(rest.length), 1))
    return shuffled
  }

  return { next, int, pick, shuffle }
}

/**
 * A seed from a text, 0..2^32-1: FNV-1a with 32 bits over the text's UTF-16 code units, low byte first
 * (Fowler, Noll & Vo; offset basis 2166136261, prime 16777619).
 */
export function seedFrom(text: string): number {
  let hash = 2166136261
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index)
    hash = Math.imul(hash ^ (unit & 0xff), 16777619)
    hash = Math.imul(hash ^ (unit >>> 8), 16777619)
  }
  return hash >>> 0
}
