import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compact, foldedWords, normalise } from '../../src/quiz/normalise.ts'
import { isSameAnswer } from '../../src/quiz/same-answer.ts'

describe('normalise', () => {
  it.each([
    ['  The Harbour   League ', 'harbour league'],
    ['an oar', 'oar'],
    ['The', 'the'],
    ['Café “Ångström”', 'cafe angstrom'],
    ['Straße, Øre', 'strasse ore'],
    ['pilot’s', 'pilots'],
    ['peace‑keeping – now', 'peace keeping now'],
    ['15%', '15 per cent'],
    ['oars & sails', 'oars and sails'],
    ['1,325 ships.', '1325 ships'],
    ['1.5', '1.5'],
    ['1,5', '1,5'],
    ['the 1990s', '1990s'],
    ['…', ''],
    ['', ''],
  ])('%j becomes %j', (text, expected) => {
    expect(normalise(text)).toBe(expected)
  })
})

describe('foldedWords', () => {
  it('keeps a leading article', () => {
    expect(foldedWords('The Léague')).toEqual(['the', 'league'])
  })

  it('finds the same words in a text of plain letters as beside other signs', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', 'B', '1', '0', ' ', '.', ',', '-', '’', '&', '\n'), maxLength: 20 }), (text) => {
        expect(foldedWords(`${text} …—`)).toEqual(foldedWords(text))
      }),
      { numRuns: 2_000 },
    )
  })
})

describe('compact', () => {
  it.each([
    ['peace keeping', 'peacekeeping'],
    ['u n', 'un'],
    ['13 25', '13 25'],
    ['resolution 13 25', 'resolution13 25'],
  ])('%j becomes %j', (text, expected) => {
    expect(compact(text)).toBe(expected)
  })
})

describe('isSameAnswer', () => {
  it.each([
    ['peace-keeping', 'Peacekeeping'],
    ['U.N.', 'UN'],
    ['"the league"', 'League'],
    ['26 October 1618', 'October 26th, 1618'],
    ['26.10.1618', '26 Oct 1618'],
    ['1,000 ships', '1000 ships'],
    ['three pilots', '3 Pilots'],
  ])('%j is %j', (a, b) => {
    expect(isSameAnswer(a, b)).toBe(true)
  })

  it.each([
    ['1325', '1352'],
    ['1325', '13 25'],
    ['1.5', '15'],
    ['October 1618', '1618'],
    ['league', 'leagues'],
  ])('%j is not %j', (a, b) => {
    expect(isSameAnswer(a, b)).toBe(false)
  })
})
