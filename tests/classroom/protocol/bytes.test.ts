import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { base32, base64url, readBase64url } from '../../../src/classroom/protocol/bytes.ts'
import { hasBit } from '../../../src/classroom/protocol/bits.ts'
import { writeBits } from '../../../src/classroom/protocol/write-bits.ts'

const ascii = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0))

describe('bytes as text', () => {
  it('are written as RFC 4648 has them', () => {
    expect(['', 'f', 'fo', 'foo', 'foob', 'fooba', 'foobar'].map((text) => base32(ascii(text)))).toEqual(
      ['', 'my', 'mzxq', 'mzxw6', 'mzxw6yq', 'mzxw6ytb', 'mzxw6ytboi'],
    )
    expect(['', 'f', 'fo', 'foo', 'foob', 'fooba', 'foobar'].map((text) => base64url(ascii(text)))).toEqual(
      ['', 'Zg', 'Zm8', 'Zm9v', 'Zm9vYg', 'Zm9vYmE', 'Zm9vYmFy'],
    )
    expect(base64url(Uint8Array.of(0xfb, 0xff))).toBe('-_8')
  })

  it('come back as they were', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
        expect(readBase64url(base64url(bytes))).toEqual(bytes)
      }),
    )
  })

  it('are nothing where another wrote them', () => {
    for (const text of ['Zg==', 'Z', 'Zh', 'Zm 8', 'Zm9v+', 'Zm8é', '💡']) expect(readBase64url(text)).toBeNull()
    fc.assert(
      fc.property(fc.string(), (text) => {
        const bytes = readBase64url(text)
        if (bytes !== null) expect(base64url(bytes)).toBe(text)
      }),
    )
  })
})

describe('a set of numbers as text', () => {
  it('holds what was put in and nothing else', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(2_000)), (numbers) => {
        const bits = writeBits(numbers)
        for (let number = 0; number <= 2_001; number += 1) expect(hasBit(bits, number)).toBe(numbers.includes(number))
      }),
      { numRuns: 20 },
    )
  })

  it('is empty where the text is none', () => {
    expect(hasBit('%', 0)).toBe(false)
    expect(writeBits([])).toBe('')
  })
})
