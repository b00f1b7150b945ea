import { describe, expect, it } from 'vitest'
import { inSlices, leaveThread } from '../../../src/app/stores/in-slices.ts'
import type { Walk } from '../../../src/memory/walk.ts'

/** Each step takes so many milliseconds of a clock that nothing else moves. */
function slowWalk(steps: readonly number[]) {
  let time = 0
  let done = 0
  function* walk(): Walk<string> {
    for (const [index, ms] of steps.entries()) {
      time += ms
      done += 1
      if (index < steps.length - 1) yield
    }
    return 'done'
  }
  return { walk: walk(), now: () => time, done: () => done }
}

describe('long work in slices', () => {
  /** How many steps were done after each task. */
  async function slicesOf(steps: readonly number[]): Promise<readonly number[]> {
    const { walk, now, done } = slowWalk(steps)
    const seen: number[] = []
    const whole = inSlices(walk, now)
    while (done() < steps.length) {
      await leaveThread()
      seen.push(done())
    }
    expect(await whole).toBe('done')
    return seen
  }

  it('does short steps together', async () => {
    expect(await slicesOf([5, 5, 5, 5, 5, 5])).toEqual([3, 6])
  })

  it('leaves the thread after one long step, also the first of a slice', async () => {
    expect(await slicesOf([40, 40, 1, 40, 1])).toEqual([1, 2, 4, 5])
  })

  it('stops before a slice that nobody waits for', async () => {
    const { walk, now, done } = slowWalk([40, 40, 40])
    let goOn = true
    const whole = inSlices(walk, now, () => goOn)
    await leaveThread()
    goOn = false
    await leaveThread()
    expect(await whole).toBeNull()
    expect(done()).toBe(1)
  })
})
