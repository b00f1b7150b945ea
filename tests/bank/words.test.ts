import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { copiedLine, copiedRun, runsOf } from '../../src/bank/check/copies.ts'
import { readSays } from '../../src/bank/compile/says.ts'
import { canonicalJson, GrowingHash, shortHash } from '../../src/bank/text/hash.ts'
import { containsWords, sameWording, wordsOf } from '../../src/bank/text/words.ts'

const word = fc.stringMatching(/^[a-z]{1,8}$/)

describe('words', () => {
  it('are compared without case, quote style, dashes, possessives and spaces', () => {
    expect(wordsOf('The Trust’s  peace–support, “so called”')).toEqual(['the', 'trust', 'peace', 'support', 'so', 'called'])
    expect(sameWording('the Harbour\u00a0Charter', 'HARBOUR CHARTER')).toBe(true)
    expect(sameWording('Co-operation', 'co – operation')).toBe(true)
    expect(sameWording('a', 'the')).toBe(false)
  })

  it('are found whole and in order', () => {
    expect(containsWords('The pilots’ charter of 1987.', 'charter of 1987')).toBe(true)
    expect(containsWords('In 19870 it ended', '1987')).toBe(false)
    expect(containsWords('anything', '—')).toBe(false)
  })
})

describe('a copy', () => {
  const runs = runsOf('one two three four five six seven eight nine ten')

  it('is six words of the document, whatever the punctuation', () => {
    expect(copiedRun('Well, TWO three; four – five six “seven”!', runs, [])).toBe('two three four five six seven')
    expect(copiedRun('two three four five six', runs, [])).toBeNull()
  })

  it('is none once the terms are cut out, and words round a cut are no neighbours', () => {
    expect(copiedRun('one two three four five six seven', runs, ['four'])).toBeNull()
    expect(copiedRun('one two three x four five six', runs, ['x'])).toBeNull()
    expect(copiedRun('three four five six seven eight nine ten', runs, ['three'])).toBe('four five six seven eight nine')
  })

  it('is found in a file over the ends of its lines', () => {
    expect(copiedLine('# x\none two\nthree four five\nsix', runs, [])).toEqual({ line: 2, run: 'one two three four five six' })
  })

  it('is found wherever it stands among other words', () => {
    fc.assert(
      fc.property(fc.array(word), fc.array(word), fc.nat(4), (before, after, at) => {
        const copy = 'one two three four five six seven eight nine ten'.split(' ').slice(at, at + 6)
        expect(copiedRun([...before, ...copy, ...after].join(' '), runs, [])).not.toBeNull()
      }),
    )
  })
})

describe('says', () => {
  it('is split at its gaps', () => {
    expect(readSays('A [[b c]] d [[e]]')).toEqual(['A ', { gap: 'b c' }, ' d ', { gap: 'e' }])
  })

  it.each([
    ['A [[b', '"[[" without "]]"'],
    ['A b]] c', '"]]" without "[["'],
    ['[[a [[b]]', '"[[" without "]]"'],
    ['A [[ ]]', 'a gap is empty'],
  ])('is refused as %s', (text, reason) => {
    expect(() => readSays(text)).toThrow(reason)
  })

  it('joined again is what was written', () => {
    const piece = fc.oneof(word, word.map((gap) => ({ gap })))
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = pieces.map((one) => (typeof one === 'string' ? ` ${one} ` : `[[${one.gap}]]`)).join('')
        const again = readSays(text).map((one) => (typeof one === 'string' ? one : `[[${one.gap}]]`)).join('')
        expect(again).toBe(text)
      }),
    )
  })
})

describe('a hash of content', () => {
  it('does not depend on the order of keys or on missing values', () => {
    expect(canonicalJson({ b: [1, { d: 'x', c: null }], a: undefined })).toBe('{"b":[1,{"c":null,"d":"x"}]}')
    expect(canonicalJson({ b: 1, a: 2 })).toBe(canonicalJson({ a: 2, b: 1 }))
  })

  it('is the beginning of a SHA-256', () => {
    expect(shortHash('abc', 8)).toBe('ba7816bf')
  })

  it('is the same of a text that grew, at each length', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 90 })), (parts) => {
        const grown = new GrowingHash()
        for (const [n, part] of parts.entries()) {
          grown.add(part)
          if (n % 2 === 0) expect(grown.short(12)).toBe(shortHash(parts.slice(0, n + 1).join(''), 12))
        }
        expect(grown.short(64)).toBe(shortHash(parts.join(''), 64))
      }),
    )
  })
})
