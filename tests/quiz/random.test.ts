import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeRandom, seedFrom } from '../../src/quiz/random.ts'

const take = (seed: number, count: number): number[] => {
  const random = makeRandom(seed)
  return Array.from({ length: count }, () => random.next())
}

describe('makeRandom', () => {
  it.each([
    [0, [2899526011, 769844623, 220372281, 4270301181]],
    [1, [2420951833, 2513034076, 3847892949, 4064752930]],
    [2 ** 32 - 1, [2300869303, 3917632794, 3726809994, 1136427174]],
  ])('gives the words that docs/quiz.md describes, for the seed %i', (seed, words) => {
    expect(take(seed, 4).map((number) => number * 2 ** 32)).toEqual(words)
  })

  it('repeats itself for the same seed and differs for a neighbouring one', () => {
    expect(take(7, 20)).toEqual(take(7, 20))
    expect(take(7, 20)).not.toEqual(take(8, 20))
  })

  it('keeps its stream from one version to the next: stored questions depend on it', () => {
    expect(take(1, 3).map((value) => value * 2 ** 32)).toMatchInlineSnapshot(`
      [
        2420951833,
        2513034076,
        3847892949,
      ]
    `)
  })

  it('stays in [0, 1) and spreads over tenths evenly', () => {
    const tenths = Array.from({ length: 10 }, () => 0)
    for (const value of take(42, 10_000)) {
      expect(value).toBeGreaterThanOrEqual(0)
      expect(value).toBeLessThan(1)
      const tenth = Math.floor(value * 10)
      tenths[tenth] = (tenths[tenth] ?? 0) + 1
    }
    for (const count of tenths) expect(Math.abs(count - 1000)).toBeLessThan(150)
  })

  it('spreads the first draw of neighbouring seeds evenly', () => {
    const counts = [0, 0, 0]
    for (let seed = 0; seed < 3000; seed += 1) {
      const drawn = makeRandom(seed).int(3)
      counts[drawn] = (counts[drawn] ?? 0) + 1
    }
    for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(110)
  })

  it('shuffles without losing, adding or changing anything', () => {
    fc.assert(
      fc.property(fc.integer(), fc.array(fc.integer()), (seed, list) => {
        const before = [...list]
        const shuffled = makeRandom(seed).shuffle(list)
        expect(list).toEqual(before)
        expect([...shuffled].sort()).toEqual([...list].sort())
      }),
    )
  })

  it('makes every order of three about as often', () => {
    const counts = new Map<string, number>()
    for (let seed = 0; seed < 6000; seed += 1) {
      const order = makeRandom(seed).shuffle(['a', 'b', 'c']).join('')
      counts.set(order, (counts.get(order) ?? 0) + 1)
    }
    expect(counts.size).toBe(6)
    for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(120)
  })

  it('refuses to draw from nothing', () => {
    const random = makeRandom(1)
    expect(() => random.int(0)).toThrow(RangeError)
    expect(() => random.int(1.5)).toThrow(RangeError)
    expect(() => random.pick([])).toThrow(RangeError)
    expect(random.shuffle([])).toEqual([])
  })
})

describe('seedFrom', () => {
  it('is FNV-1a over two bytes a letter', () => {
    expect(seedFrom('')).toBe(2166136261)
    expect(seedFrom('a')).toBe(Math.imul(Math.imul(2166136261 ^ 0x61, 16777619), 16777619) >>> 0)
  })

  it('tells near texts apart', () => {
    const seeds = Array.from({ length: 5000 }, (_, index) => seedFrom(`session-${index}`))
    expect(new Set(seeds).size).toBe(5000)
  })
})
