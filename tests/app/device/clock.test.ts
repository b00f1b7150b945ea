// @vitest-environment node
import { afterEach, describe, expect, it, vi } from 'vitest'
import { browserDevice } from '../../../src/app/device/device.ts'
import { now as firstNow } from '../../../src/first/clock.ts'
import { makeLineId } from '../../../src/journal/line-id.ts'
import { parseLine } from '../../../src/journal/parse-line.ts'
import { serialise } from '../../../src/journal/serialise.ts'
import { answerBody } from '../../storage/bodies.ts'

const HOUR_MS = 3_600_000

afterEach(() => {
  vi.restoreAllMocks()
})

describe.each([
  ['the app', browserDevice.now],
  ['the page before it', firstNow],
])('the clock of %s', (_name, now) => {
  it('is the browser’s own', () => {
    vi.spyOn(Date, 'now').mockReturnValue(1_771_236_000_000)
    expect(now()).toBe(1_771_236_000_000)
  })

  it.each([NaN, Infinity, 1_771_236_000_000.25])('is a whole number of milliseconds where the browser’s says %d', (wrong) => {
    const real = Date.now()
    vi.spyOn(Date, 'now').mockReturnValue(wrong)
    const at = now()
    expect(Number.isSafeInteger(at)).toBe(true)
    if (!Number.isFinite(wrong)) expect(Math.abs(at - real)).toBeLessThan(HOUR_MS)
  })
})

it('without a number leaves lines that are read again', () => {
  vi.spyOn(Date, 'now').mockReturnValue(NaN)
  const at = browserDevice.now()
  const line = { id: makeLineId('wclock00', 1), at, tz: browserDevice.tz(at), ...answerBody('q') }
  expect(parseLine(JSON.parse(serialise(line))).at).toBe(at)
})
