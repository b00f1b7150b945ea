// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { depthOf, soundingsOf } from '../../../../src/app/parts/chart/soundings.ts'
import { stripsOf } from '../../../../src/app/parts/chart/strips.ts'
import { chartedBank } from '../../support/charted-bank.ts'

const sizes = fc.array(fc.nat({ max: 30 }), { minLength: 1, maxLength: 12 })

describe('the strips of the chart', () => {
  it('fill it from left to right without gaps, the larger section the wider', () => {
    fc.assert(
      fc.property(sizes, (counts) => {
        const strips = stripsOf(chartedBank(counts).bank)
        expect(strips[0]?.start).toBe(0)
        expect(strips.at(-1)?.end).toBeCloseTo(1, 9)
        strips.slice(1).forEach((strip, index) => expect(strip.start).toBeCloseTo(strips[index]?.end ?? -1, 9))
        for (const strip of strips) expect(strip.end).toBeGreaterThan(strip.start)
        const widths = strips.map(({ start, end }) => end - start)
        for (const [i, a] of counts.entries())
          for (const [j, b] of counts.entries()) if (a > b) expect(widths[i]).toBeGreaterThan(widths[j] ?? 1)
      }),
    )
  })
})

describe('soundings', () => {
  it('stand inside their strips, one a passage, none on another', () => {
    fc.assert(
      fc.property(sizes, (counts) => {
        const { bank, recalls } = chartedBank(counts)
        const strips = new Map(stripsOf(bank).map((strip) => [strip.letter, strip]))
        const soundings = soundingsOf(bank, recalls)
        expect(soundings.map(({ ref }) => ref)).toEqual([...recalls.keys()])
        for (const { ref, x, y } of soundings) {
          expect(x).toBeGreaterThan(strips.get(ref.charAt(0))?.start ?? 1)
          expect(x).toBeLessThan(strips.get(ref.charAt(0))?.end ?? 0)
          expect(y).toBeGreaterThan(0)
          expect(y).toBeLessThan(1)
        }
        expect(new Set(soundings.map(({ x, y }) => `${x} ${y}`)).size).toBe(soundings.length)
      }),
    )
  })

  it('go down the section in reading order', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), (count) => {
        const { bank, recalls } = chartedBank([count])
        const depths = soundingsOf(bank, recalls).map(({ y }) => y)
        expect(depths).toEqual([...depths].sort((a, b) => a - b))
      }),
    )
  })

  it('leave out passages of which nothing is known', () => {
    const { bank } = chartedBank([3])
    expect(soundingsOf(bank, new Map())).toEqual([])
  })
})

describe('the depth class', () => {
  it.each([
    [null, 0],
    [0, 1],
    [0.494, 1],
    [0.495, 2],
    [0.5, 2],
    [0.694, 2],
    [0.695, 3],
    [0.7, 3],
    [0.794, 3],
    [0.795, 4],
    [0.8, 4],
    [0.894, 4],
    [0.895, 5],
    [0.9, 5],
    [1, 5],
  ] as const)('of %s is %s', (recall, depth) => {
    expect(depthOf(recall)).toBe(depth)
  })
})
