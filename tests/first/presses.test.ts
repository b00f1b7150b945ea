// @vitest-environment node
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Presses } from '../../src/first/presses.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

async function isOverWithin(presses: Presses, ms: number): Promise<boolean> {
  let over = false
  void presses.over().then(() => (over = true))
  await vi.advanceTimersByTimeAsync(ms)
  return over
}

describe('what is being pressed', () => {
  it('is nothing at first', async () => {
    expect(await isOverWithin(new Presses(new EventTarget(), Date.now), 0)).toBe(true)
  })

  it('is waited for until its click has come, by finger and by key', async () => {
    for (const [down, up] of [['pointerdown', 'pointerup'], ['pointerdown', 'pointercancel'], ['keydown', 'keyup']] as const) {
      const target = new EventTarget()
      const presses = new Presses(target, Date.now)
      target.dispatchEvent(new Event(down))
      expect(await isOverWithin(presses, 200)).toBe(false)
      target.dispatchEvent(new Event(up))
      expect(await isOverWithin(presses, 120)).toBe(true)
    }
  })

  it('does not hold the app up for ever', async () => {
    const target = new EventTarget()
    const presses = new Presses(target, Date.now)
    target.dispatchEvent(new Event('pointerdown'))
    expect(await isOverWithin(presses, 800)).toBe(true)
  })
})
