// @vitest-environment node
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { browserDevice } from '../../../src/app/device/device.ts'

const LONG = 1_000

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

function written(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}

it.each([
  { takes: 5, waits: 5 },
  { takes: LONG, waits: 24 },
])('waits $waits ms for a write that takes $takes, and calls back once', async ({ takes, waits }) => {
  const work = vi.fn()
  browserDevice.afterWrite(written(takes), work)
  await vi.advanceTimersByTimeAsync(waits - 1)
  expect(work).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(1)
  expect(work).toHaveBeenCalledOnce()
  await vi.advanceTimersByTimeAsync(2 * LONG)
  expect(work).toHaveBeenCalledOnce()
})

it('goes on after one that failed', async () => {
  const work = vi.fn()
  browserDevice.afterWrite(Promise.reject(new Error('full')), work)
  await vi.advanceTimersByTimeAsync(0)
  expect(work).toHaveBeenCalledOnce()
})

it('keeps the order of those that wait for one write', async () => {
  const order: number[] = []
  const write = written(LONG)
  for (const place of [1, 2]) browserDevice.afterWrite(write, () => order.push(place))
  await vi.advanceTimersByTimeAsync(LONG)
  expect(order).toEqual([1, 2])
})
