import { afterEach, describe, expect, it, vi } from 'vitest'
import { checksum } from '../../src/storage/segment.ts'
import { sumAside } from '../../src/storage/snapshot/sum-aside.ts'

const TEXT = 'Ærø — 21 Gannets\n'.repeat(1_000)

describe('the sum of a long text', () => {
  afterEach(() => {
    vi.unstubAllGlobals()
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
})
