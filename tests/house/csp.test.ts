import { describe, expect, it } from 'vitest'
import { contentSecurityPolicy, inlineHashes } from '../../tools/build/csp.ts'

/** SHA-256 of the empty string, in base64: a value that stands in every reference. */
const EMPTY = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='"

describe('inlineHashes', () => {
  it('hashes what stands inline and passes over files', () => {
    const html = '<script></script><script type="module" src="./a.js"></script><style></style><style media="print"> </style>'
    const { scripts, styles } = inlineHashes(html)
    expect(scripts).toEqual([EMPTY])
    expect(styles).toHaveLength(2)
    expect(styles[0]).toBe(EMPTY)
    expect(styles[1]).not.toBe(EMPTY)
  })

  it('hashes the content to the letter, line breaks included', () => {
    expect(inlineHashes('<script>\na()\n</script>').scripts).not.toEqual(inlineHashes('<script>a()</script>').scripts)
  })
})

describe('contentSecurityPolicy', () => {
  const policy = contentSecurityPolicy({ scripts: ["'sha256-a'"], styles: ["'sha256-b'"] }, 'page')
  const rules = new Map(policy.split('; ').map((rule) => [rule.split(' ')[0], rule.split(' ').slice(1).join(' ')]))

  it('allows nothing that it does not name', () => {
    expect(rules.get('default-src')).toBe("'none'")
    expect(policy).not.toMatch(/unsafe|\*/)
  })

  it('allows inline code by its hash only', () => {
    expect(rules.get('script-src')).toBe("'self' 'sha256-a'")
    expect(rules.get('style-src')).toBe("'self' 'sha256-b'")
  })

  it('keeps strings from becoming code', () => {
    expect(rules.get('require-trusted-types-for')).toBe("'script'")
    expect(rules.get('trusted-types')).toBe('vue default')
  })

  it('forbids framing in the header, where alone that works', () => {
    expect(policy).not.toContain('frame-ancestors')
    expect(contentSecurityPolicy({ scripts: [], styles: [] }, 'header')).toMatch(/; frame-ancestors 'none'$/)
  })
})
