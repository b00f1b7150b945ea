// @vitest-environment node
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { PassageRefSchema } from '../../src/bank/ids.ts'
import { placeInWords } from '../../src/app/place-words.ts'
import { en } from '../../src/app/words/en.ts'
import { leagueBank } from './support/bank.ts'

const place = (ref: string): string => placeInWords(leagueBank(), v.parse(PassageRefSchema, ref), en)

describe('where a passage stands', () => {
  it.each([
    ['A1', 'Founding, 1st point (A1)'],
    ['A2', 'Founding, 2nd point (A2)'],
    ['B1', 'Tolls, 1st paragraph (B1)'],
  ])('%s is %s', (ref, words) => {
    expect(place(ref)).toBe(words)
  })

  it('is a name where the passage has one', () => {
    expect(place('A0')).toBe('Founding, title line (A0)')
  })

  it.each(['A9', 'Z1'])('is the bare reference where the outline lacks it (%s)', (ref) => {
    expect(place(ref)).toBe(ref)
  })

  it.each([
    [3, '3rd'],
    [4, '4th'],
    [11, '11th'],
    [12, '12th'],
    [13, '13th'],
    [21, '21st'],
    [22, '22nd'],
    [112, '112th'],
  ])('counts %s as %s', (n, ordinal) => {
    expect(en.places.passage('Tolls', 'point', n, 'B1')).toBe(`Tolls, ${ordinal} point (B1)`)
  })
})
