// @vitest-environment node
import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { PassageRefSchema } from '../../../../src/bank/ids.ts'
import { depthBands, type Band } from '../../../../src/app/parts/chart/depth-bands.ts'
import { depthOf, type Sounding } from '../../../../src/app/parts/chart/soundings.ts'

const WIDTH = 360
const HEIGHT = 200

const at = (x: number, y: number, recall: number | null): Sounding => ({
  ...{ ref: v.parse(PassageRefSchema, 'A1'), started: recall === null ? 0 : 1, total: 1 },
  ...{ x, y, recall },
})

/** Whether a point lies in a band, by the even-odd rule over all of its rings. */
function holds(band: Band | undefined, x: number, y: number): boolean {
  const rings = (band?.path ?? '').split('M').filter(Boolean)
  return rings.map(pointsOf).filter((ring) => isInside(ring, x, y)).length % 2 === 1
}

function pointsOf(ring: string): readonly (readonly [number, number])[] {
  return ring
    .replace('Z', '')
    .split('L')
    .map((point) => {
      const [x = '', y = ''] = point.split(',')
      return [Number(x), Number(y)]
    })
}

function isInside(ring: readonly (readonly [number, number])[], x: number, y: number): boolean {
  let inside = false
  ring.forEach(([x1, y1], index) => {
    const [x2, y2] = ring.at(index - 1) ?? [0, 0]
    if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside
  })
  return inside
}

describe('depth bands', () => {
  it('are one for each depth class, the shallowest first', () => {
    expect(depthBands([at(0.5, 0.5, 0.9)], WIDTH, HEIGHT).map(({ depth }) => depth)).toEqual([1, 2, 3, 4, 5])
  })

  it('are all land where nothing is started, and all of the deepest where everything is known', () => {
    expect(depthBands([at(0.3, 0.3, null), at(0.7, 0.7, null)], WIDTH, HEIGHT).every(({ path }) => path === '')).toBe(true)
    const known = depthBands([at(0.3, 0.3, 0.97), at(0.7, 0.7, 0.97)], WIDTH, HEIGHT)
    for (const [x, y] of [[1, 1], [WIDTH - 1, HEIGHT - 1], [WIDTH / 2, HEIGHT / 2]] as const) {
      expect(holds(known[4], x, y)).toBe(true)
    }
  })

  it('hold no number that is not one', () => {
    for (const recall of [0, 0.5, 1, null]) {
      const paths = depthBands([at(0.2, 0.2, recall), at(0.8, 0.8, 0.6)], WIDTH, HEIGHT).map(({ path }) => path)
      expect(paths.join('')).not.toMatch(/NaN|Infinity|undefined/)
    }
  })

  // Far enough from a limit that the cell of the grid, 4 units wide, cannot lie across it.
  const recalls = fc.constantFrom(0.25, 0.6, 0.745, 0.845, 0.96, null)
  it('are exact at every sounding: the band of its class holds it, the next deeper one does not', () => {
    fc.assert(
      fc.property(fc.array(recalls, { minLength: 1, maxLength: 6 }), (values) => {
        const soundings = values.map((recall, n) => at((n + 0.5) / values.length, n % 2 === 0 ? 0.3 : 0.7, recall))
        const bands = depthBands(soundings, WIDTH, HEIGHT)
        for (const { x, y, recall } of soundings) {
          const depth = depthOf(recall)
          for (const band of bands) expect(holds(band, x * WIDTH, y * HEIGHT)).toBe(band.depth <= depth)
        }
      }),
      { numRuns: 60 },
    )
  })
})
