import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { indexTexts, search, withTexts } from '../../../src/quiz/search/search.ts'

const harbour = indexTexts([
  ['Which tower carries the lamp?', 'Gannet Tower', 'B7', 'Name the ports'],
  ['When did the League’s peace-keeping begin?', '26 October 1618', 'A2'],
  ['Who weighed the salt at São Vérin?', 'Brine House (10,000 sacks)', 'B1'],
])

describe('search', () => {
  it.each([
    ['a whole word', 'tower', [0]],
    ['the beginning of a word', 'tow', [0]],
    ['no inside of a word', 'ower', []],
    ['every word, from whichever text', 'name gan b7', [0]],
    ['no part of the words', 'gannet salt', []],
    ['an accent left out', 'sao verin', [2]],
    ['an accent that is not there', 'gánnet', [0]],
    ['capitals', 'GANNET', [0]],
    ['a possessive', 'leagues', [1]],
    ['one word for two that a hyphen joins', 'peacekeep', [1]],
    ['a hyphenated word', 'peace-keeping', [1]],
    ['either part of it', 'keeping', [1]],
    ['a number with or without its comma', '10000', [2]],
    ['an article', 'the', [0, 1, 2]],
    ['spaces alone', '   ', [0, 1, 2]],
    ['punctuation alone', '?!', [0, 1, 2]],
    ['nothing', '', [0, 1, 2]],
  ])('takes %s', (_name, query, places) => {
    expect(search(harbour, query)).toEqual(places)
  })

  it('looks into texts that were added, and leaves the index it was given as it was', () => {
    const noted = withTexts(harbour, new Map([[1, 'Ask Ródrik']]))
    expect(search(noted, 'rodrik peace')).toEqual([1])
    expect(search(harbour, 'rodrik')).toEqual([])
  })

  it('finds a place if and only if every word of the query begins one of its words', () => {
    const word = fc.stringMatching(/^[abn]{1,4}$/)
    // A word as somebody may write it: capitals, an accent, quotes.
    const written = fc
      .tuple(word, fc.constantFrom((plain: string) => plain, (plain: string) => plain.toUpperCase(), (plain: string) => plain.replace(/[an]/, '$&\u0301'), (plain: string) => `“${plain}”,`))
      .map(([plain, dress]) => ({ plain, text: dress(plain) }))
    const words = fc.array(written, { maxLength: 5 })
    fc.assert(
      fc.property(fc.array(words, { maxLength: 8 }), fc.array(written, { maxLength: 3 }), (things, query) => {
        const index = indexTexts(things.map((of) => of.map(({ text }) => text)))
        const found = search(index, query.map(({ text }) => text).join(' '))
        const wanted = [...things.keys()].filter((place) =>
          query.every((sought) => things[place]?.some(({ plain }) => plain.startsWith(sought.plain))),
        )
        expect(found).toEqual(wanted)
      }),
      { numRuns: 1_000 },
    )
  })
})
