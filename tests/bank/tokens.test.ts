import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tokensOf } from '../../src/bank/text/tokens.ts'
import { wordsOf } from '../../src/bank/text/words.ts'

describe('the words of a text with their places', () => {
  it('stand where they stand', () => {
    const text = '“The UN’s role” – 1,540 votes; naïve o’clock.'
    expect(tokensOf(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      ...['The', 'UN’s', 'role', '1', '540', 'votes', 'naïve', 'o’clock'],
    ])
    expect(tokensOf(text).map(({ words }) => words.join('+'))).toEqual(['the', 'un', 'role', '1', '540', 'votes', 'naïve', 'oclock'])
  })

  it('are those of the whole text, whatever it is', () => {
    const texts = fc.array(fc.constantFrom('Wren', "Wren's", "'", '“', '-', '–', ' ', '½', 'é', 'e\u0301', 'ﬁ', '7', '.', '\n', 'O’Hara'))
    fc.assert(
      fc.property(texts, (parts) => {
        const text = parts.join('')
        expect(tokensOf(text).flatMap(({ words }) => words).join('')).toBe(wordsOf(text).join(''))
      }),
    )
  })
})
