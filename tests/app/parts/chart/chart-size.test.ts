// @vitest-environment node
import { expect, it } from 'vitest'
import { chartSize } from '../../../../src/app/parts/chart/chart-size.ts'

const ROOMS = [248, 288, 328, 358, 388, 500, 599, 600, 628, 668, 900]
/** What the smallest words measure in units, as the chart's styles have it. */
const LETTER = { narrow: 14, wide: 16 }

it.each(ROOMS)('the words of the chart are no smaller than 14 px in a column of %i px', (room) => {
  const size = chartSize(room)
  // Thirds of a pixel are rounded somewhere.
  expect((room / size.width) * (size.wide ? LETTER.wide : LETTER.narrow)).toBeGreaterThan(13.99)
})

it('a passage can be tapped on 24 px at least, and on 48 where there is room', () => {
  for (const room of ROOMS.filter((one) => one >= 288)) expect((room / chartSize(room).width) * 2 * chartSize(room).reach).toBeGreaterThan(24)
  for (const room of [628, 668]) expect((room / chartSize(room).width) * 2 * chartSize(room).reach).toBeGreaterThan(48)
})

it('the chart is as high on every phone as its place is kept, and never jumps', () => {
  const heightIn = (room: number): number => (room / chartSize(room).width) * chartSize(room).height
  expect([288, 358, 388, 500].map((room) => Math.round(heightIn(room)))).toEqual([175, 218, 218, 279])
  expect(heightIn(599.9)).toBeCloseTo(heightIn(600), 0)
})

it('a chart that stays narrow is drawn as on a phone', () => {
  expect(chartSize(700, true)).toEqual(chartSize(358))
})
