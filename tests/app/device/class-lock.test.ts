// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { classLock } from '../../../src/app/device/class-lock.ts'
import { windowLink } from '../../../src/link/window-link.ts'

describe('the lock of a class where the browser has none, as on plain http', () => {
  const lock = classLock(null, windowLink)

  it('is one tab’s alone: a second host of a class took its answers back', async () => {
    expect(await lock.hold('host/one')).toBe(true)
    expect(await lock.hold('host/one')).toBe(false)
    expect(await lock.hold('host/one')).toBe(false)
    expect(await lock.hold('host/two')).toBe(true)
  })

  it('is given to one of the tabs that ask at once', async () => {
    const got = await Promise.all([1, 2, 3].map(() => lock.hold('host/three')))
    expect(got.filter(Boolean)).toHaveLength(1)
  })
})
