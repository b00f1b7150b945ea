import { afterEach, describe, expect, it } from 'vitest'
import { effectScope, nextTick, ref } from 'vue'
import { guardLeaving } from '../../../src/app/device/leave-guard.ts'

const scope = effectScope()
afterEach(() => scope.stop())

/** Whether the browser would ask before it leaves the page. */
function asks(): boolean {
  return !dispatchEvent(new Event('beforeunload', { cancelable: true }))
}

describe('leaving the page', () => {
  it('is asked about while answers wait that would be lost, and no longer', async () => {
    const waiting = ref(false)
    scope.run(() => guardLeaving(() => waiting.value))
    expect(asks()).toBe(false)
    waiting.value = true
    await nextTick()
    expect(asks()).toBe(true)
    waiting.value = false
    await nextTick()
    expect(asks()).toBe(false)
  })
})
