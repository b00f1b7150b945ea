import { describe, expect, it } from 'vitest'
import { generatedName } from '../../src/classroom/generated-name.ts'

const words = (letter: string, count: number): string[] => Array.from({ length: count }, (_, index) => `${letter}${index}`)

describe('a generated name', () => {
  it('is the same for the same seat, and another for every other seat', () => {
    for (const [firsts, seconds] of [[48, 48], [40, 50], [1, 2_000], [45, 45], [47, 43]] as const) {
      const seats = Math.min(2_000, firsts * seconds)
      const names = Array.from({ length: seats }, (_, index) => generatedName('room', index + 1, words('a', firsts), words('b', seconds)))
      expect(new Set(names).size).toBe(seats)
    }
    expect(generatedName('room', 7, words('a', 9), words('b', 9))).toBe(generatedName('room', 7, words('a', 9), words('b', 9)))
  })

  it('needs words', () => {
    expect(() => generatedName('room', 1, [], ['b'])).toThrow(RangeError)
  })
})
