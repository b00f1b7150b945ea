import { contours } from 'd3-contour'
import type { Sounding } from './soundings.ts'

/** Depth limits in retrievability; 0 and below is land that was not surveyed. */
const LIMITS = [0, 0.495, 0.695, 0.795, 0.895] as const
/** What a passage that is not started pulls its surroundings to. */
const UNSURVEYED = -0.35
const COLUMNS = 90

/**
 * The chart on its way from one state to another, `at` from 0 to 1. What was not started rises out of the land, so on
 * its way it may be below 0. Both hold the same passages in the same order.
 */
export function between(before: readonly Sounding[], after: readonly Sounding[], at: number): readonly Sounding[] {
  if (at <= 0) return before
  if (at >= 1) return after
  return after.map((one, index) => {
    const from = before[index]?.recall ?? null
    if (from === null && one.recall === null) return one
    const low = from ?? UNSURVEYED
    return { ...one, recall: low + ((one.recall ?? UNSURVEYED) - low) * at }
  })
}

export interface Band {
  /** Depth class, 1 to 5. */
  readonly depth: number
  /** SVG path in chart units. */
  readonly path: string
}

/** Inverse-distance weighting, power 3 (Shepard 1968): exact at every sounding, smooth between them. */
function interpolate(soundings: readonly Sounding[], x: number, y: number, aspect: number): number {
  let weights = 0
  let sum = 0
  for (const one of soundings) {
    const across = one.x - x
    const down = (one.y - y) / aspect
    const squared = across * across + down * down
    const value = one.recall ?? UNSURVEYED
    if (squared < 1e-12) return value
    // The distance to the power of -3, for each of thousands of places: `hypot` and `**` take ten times as long.
    const weight = 1 / (squared * Math.sqrt(squared))
    weights += weight
    sum += weight * value
  }
  return weights === 0 ? UNSURVEYED : sum / weights
}

type Ring = readonly (readonly number[])[]

function pathOf(rings: readonly Ring[], scaleX: number, scaleY: number): string {
  return rings
    .map((ring) => {
      const points = ring.map(([x = 0, y = 0]) => `${((x - 0.5) * scaleX).toFixed(1)},${((y - 0.5) * scaleY).toFixed(1)}`)
      return `M${points.join('L')}Z`
    })
    .join('')
}

/**
 * The depth bands between the soundings, for a chart of `width` by `height` units. Numbers are data; the shoreline
 * between them is interpolated.
 */
export function depthBands(soundings: readonly Sounding[], width: number, height: number): readonly Band[] {
  const rows = Math.max(2, Math.round((COLUMNS * height) / width))
  const aspect = width / height
  const grid: number[] = []
  // One ring of cells more than is seen, so that the bands run under the frame instead of closing inside it.
  for (let row = 0; row < rows + 2; row++) {
    for (let column = 0; column < COLUMNS + 2; column++) {
      grid.push(interpolate(soundings, (column - 0.5) / COLUMNS, (row - 0.5) / rows, aspect))
    }
  }
  const scaleX = width / COLUMNS
  const scaleY = height / rows
  return contours()
    .size([COLUMNS + 2, rows + 2])
    .thresholds([...LIMITS])(grid)
    .map((band, index) => ({
      depth: index + 1,
      path: band.coordinates.map((rings) => pathOf(shift(rings), scaleX, scaleY)).join(''),
    }))
}

/** Moves rings back by the extra ring of cells. */
function shift(rings: readonly Ring[]): readonly Ring[] {
  return rings.map((ring) => ring.map(([x = 0, y = 0]) => [x - 0.5, y - 0.5]))
}
