import { describe, expect, it } from 'vitest'
import { linkForEntry } from '../../tools/build/entry-after-paint-plugin.ts'

const ENTRY = '<script type="module" crossorigin src="./assets/index-1.js"></script>'

describe('the entry in the built page', () => {
  it('is fetched at once, and run by whoever reads its link', () => {
    expect(linkForEntry(`<head>${ENTRY}</head>`)).toBe(
      '<head><link rel="modulepreload" crossorigin href="./assets/index-1.js" data-entry></head>',
    )
  })

  it('must be there, and be one', () => {
    expect(() => linkForEntry('<head></head>')).toThrow('not one entry')
    expect(() => linkForEntry(ENTRY + ENTRY)).toThrow('not one entry')
  })
})
