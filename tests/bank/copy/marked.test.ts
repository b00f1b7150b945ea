import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { markTerms } from '../../../src/bank/copy/marked.ts'

/** The sentence with brackets around what is marked. */
function marked(sentence: string, ...terms: string[]): string {
  return markTerms(sentence, terms).map(({ text, key }) => (key ? `[${text}]` : text)).join('')
}

describe('key terms in a sentence', () => {
  it.each([
    ['It was founded in 1934 by three retired pilots.', ['1934', 'retired pilots'], 'It was founded in [1934] by three [retired pilots].'],
    ['The Trust’s “Harbour Charter” binds.', ['trust', 'harbour charter'], 'The [Trust’s] “[Harbour Charter]” binds.'],
    ['A peace-support\u00a0operation.', ['peace support operation'], 'A [peace-support\u00a0operation].'],
    ['Wren called Wren.', ['Wren'], '[Wren] called [Wren].'],
    ['The Lindmoor Lighthouse Trust (LLT) looks.', ['Lindmoor Lighthouse', 'Lighthouse Trust (LLT)'], 'The [Lindmoor Lighthouse Trust (LLT]) looks.'],
    ['Lamplight is no lamp.', ['lamp'], 'Lamplight is no [lamp].'],
    ['Nothing here.', ['pilot'], 'Nothing here.'],
    ['Nothing here.', [], 'Nothing here.'],
    ['Nothing here.', ['', '…'], 'Nothing here.'],
    ['', ['pilot'], ''],
  ])('%s with %j', (sentence, terms, expected) => {
    expect(marked(sentence, ...terms)).toBe(expected)
  })

  it('leave the sentence whole, and parts that are not empty', () => {
    const words = fc.array(fc.constantFrom('a', 'lamp', 'Oil', ' ', '-', '“', '1934', '’s', '.'), { maxLength: 12 })
    fc.assert(
      fc.property(words, fc.array(words, { maxLength: 4 }), (sentence, terms) => {
        const parts = markTerms(sentence.join(''), terms.map((term) => term.join('')))
        expect(parts.map(({ text }) => text).join('')).toBe(sentence.join(''))
        expect(parts.every(({ text }) => text !== '')).toBe(true)
      }),
    )
  })
})
