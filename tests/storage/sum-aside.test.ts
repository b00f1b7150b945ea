import { afterEach, describe, expect, it, vi } from 'vitest'
import { checksum } from '../../src/storage/segment.ts'
import { sumAside } from '../../src/storage/snapshot/sum-aside.ts'

const TEXT = 'Ærø — 21 Gannets\n'.repeat(1_000)
/** Wherever it is cut into pieces of a power of two, a character of two units lies across the cut. */
const WIDE = `a${'🐦'.repeat(600_000)}`

describe('the sum of a long text', () => {
  afterEach(() => {
    vi.unstubAllGlobals()
    vi.restoreAllMocks()
  })

  it('is the one that was written, by the browser', async () => {
    const digest = vi.spyOn(crypto.subtle, 'digest')
    expect(await sumAside(TEXT)).toBe(checksum(TEXT))
    expect(digest).toHaveBeenCalledOnce()
  })

  it('is the same on plain http, where the browser has no such thing', async () => {
    vi.stubGlobal('crypto', {})
    expect(await sumAside(TEXT)).toBe(checksum(TEXT))
  })

  it.each<readonly [string, object]>([
    ['by the browser', crypto],
    ['on plain http', {}],
  ])('leaves the thread to others, cutting no character in two: %s', async (_where, offered) => {
    vi.stubGlobal('crypto', offered)
    const later = vi.spyOn(globalThis, 'setTimeout')
    expect(await sumAside(WIDE)).toBe(checksum(WIDE))
    expect(later.mock.calls.length).toBeGreaterThan(1)
  })

  it('takes half a character for what the whole text makes of it', async () => {
    const halves = `${'\ud83d'.repeat(20_000)}\udc26`
    expect(await sumAside(halves)).toBe(checksum(halves))
    expect(await sumAside('')).toBe(checksum(''))
  })
})
