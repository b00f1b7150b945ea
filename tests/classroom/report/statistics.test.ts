import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { covariance, discriminationOf, mean, median } from '../../../src/classroom/report/statistics.ts'

describe('mean and median', () => {
  it('are as worked out by hand', () => {
    expect([mean([1, 2, 6]), mean([])]).toEqual([3, null])
    expect([median([9, 1, 5]), median([4, 1, 3, 10]), median([7]), median([])]).toEqual([5, 3.5, 7, null])
  })
})

describe('covariance', () => {
  it('is as worked out by hand', () => {
    // Means 2.5 and 4; deviations −1.5 −0.5 0.5 1.5 and −2 0 −1 3; products 3 + 0 − 0.5 + 4.5 = 7; 7 / 3.
    expect(covariance([1, 2, 3, 4], [2, 4, 3, 7])).toBeCloseTo(7 / 3)
    // Squares 2.25 + 0.25 + 0.25 + 2.25 = 5; 5 / 3.
    expect(covariance([1, 2, 3, 4], [1, 2, 3, 4])).toBeCloseTo(5 / 3)
    expect([covariance([1], [1]), covariance([], [])]).toEqual([null, null])
  })
})

describe('discrimination', () => {
  it('is as worked out by hand', () => {
    // Item 1 1 0 0, rest 3 2 1 0: cov 2/3, variances 1/3 and 5/3, so 100 · (2/3) / √(5/9) = 89.44; sorted they are the same.
    expect(discriminationOf([1, 1, 0, 0], [3, 2, 1, 0])?.index).toBeCloseTo(89.4427, 3)
    expect(discriminationOf([1, 1, 0, 0], [3, 2, 1, 0])?.efficiency).toBeCloseTo(100)
    // Item 1 0 1 0, rest 3 2 1 0: deviations ±0.5 with 1.5 0.5 −0.5 −1.5: 0.75 − 0.25 − 0.25 + 0.75 = 1; cov 1/3:
    // 100 · (1/3) / √(5/9) = 44.72; sorted cov 2/3, so half of what is possible.
    expect(discriminationOf([1, 0, 1, 0], [3, 2, 1, 0])?.index).toBeCloseTo(44.7214, 3)
    expect(discriminationOf([1, 0, 1, 0], [3, 2, 1, 0])?.efficiency).toBeCloseTo(50)
    // The wrong way round.
    expect(discriminationOf([0, 0, 1, 1], [3, 2, 1, 0])?.index).toBeCloseTo(-89.4427, 3)
  })

  it('is nothing where one of them does not vary', () => {
    expect(discriminationOf([1, 1, 1], [1, 2, 3])).toBeNull()
    expect(discriminationOf([1, 0, 1], [2, 2, 2])).toBeNull()
    expect(discriminationOf([1], [1])).toBeNull()
    expect(discriminationOf([0.1, 0.1, 0.1], [0.7 / 3, 0.7 / 3, 0.7 / 3])).toBeNull()
  })

  it('stays within its bounds, and does not depend on the unit of the rest', () => {
    const score = fc.constantFrom(0, 0.25, 0.5, 1)
    fc.assert(
      fc.property(fc.array(fc.tuple(score, fc.integer({ min: 0, max: 20 })), { minLength: 2, maxLength: 60 }), (pairs) => {
        const [item, rest] = [pairs.map(([x]) => x), pairs.map(([, y]) => y)]
        const found = discriminationOf(item, rest)
        if (found === null) return
        expect(Math.abs(found.index)).toBeLessThanOrEqual(100 + 1e-9)
        expect(found.efficiency ?? 0).toBeLessThanOrEqual(100 + 1e-9)
        expect(discriminationOf(item, rest.map((y) => 3 * y + 1))?.index).toBeCloseTo(found.index)
      }),
    )
  })
})
