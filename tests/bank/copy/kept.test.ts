import { describe, expect, it } from 'vitest'
import { countSentences, parseKept, placed, united } from '../../../src/bank/copy/kept.ts'
import { matchOf } from '../../../src/bank/copy/match.ts'
import { at, found, lindmoorFingerprints, PAGE } from './lindmoor.ts'

const prints = lindmoorFingerprints()
const [first, second] = [PAGE.slice(0, PAGE.indexOf('Landmarks')), PAGE.slice(PAGE.indexOf('Landmarks'))]

describe('what is kept of a copy', () => {
  it('is the sentences by place, with the bank they belong to, and can be read back', () => {
    const kept = united(null, found(PAGE), 'lindmoor', 1_700_000_000_000)
    expect(kept.sentences[at('A1.2')]).toBe('It was founded in 1934 by three retired pilots.')
    const read = parseKept(JSON.parse(JSON.stringify(kept)), 'lindmoor')
    expect(read).toEqual(kept)
    expect(parseKept(kept, 'nato-un')).toBeNull()
  })

  it.each([null, 7, 'text', {}, { bank: 'lindmoor' }, { bank: 'lindmoor', opened: 1, sentences: { 'no place': 'x' }, altered: [] }])(
    'is nothing where something else is stored: %j',
    (value) => {
      expect(parseKept(value, 'lindmoor')).toBeNull()
    },
  )

  it('grows by what another part of the page adds', () => {
    const half = united(null, found(first), 'lindmoor', 1)
    expect(countSentences(placed(half, prints).keys())).toBe(4)
    const whole = united(half, found(second), 'lindmoor', 2)
    expect(countSentences(placed(whole, prints).keys())).toBe(9)
    expect(whole.opened).toBe(2)
  })

  it('forgets that a sentence reads otherwise once it was found', () => {
    const other = united(null, found(PAGE.replace('1934', '1935')), 'lindmoor', 1)
    expect(other.altered).toEqual(['A1.2'])
    expect(united(other, found(PAGE), 'lindmoor', 2).altered).toEqual([])
  })

  it('keeps what it has where nothing of it is found', () => {
    const whole = united(null, found(PAGE), 'lindmoor', 1)
    expect(united(whole, found('Nothing.'), 'lindmoor', 2).sentences).toEqual(whole.sentences)
  })

  it('stands where the fingerprints say, though the outline was made anew', () => {
    const kept = united(null, found(PAGE), 'lindmoor', 1)
    const moved = { places: [{ place: at('C7.3'), prints: prints.places.find(({ place }) => place === 'A1.2')?.prints ?? [] }] }
    expect([...placed(kept, moved)]).toEqual([['C7.3', 'It was founded in 1934 by three retired pilots.']])
  })

  it('shows no text that is not the document’s, though it was stored', () => {
    const kept = { bank: 'lindmoor', opened: 1, sentences: { [at('A1.2')]: 'Buy our lamps.' }, altered: [] }
    expect([...placed(kept, prints)]).toEqual([])
  })

  it('counts sentences, not titles and captions', () => {
    expect(countSentences(['A0', 'A1.1', 'A2', 'B1.2'].map(at))).toBe(2)
  })
})

describe('what a text is', () => {
  it.each([
    [42, 42, 'whole'],
    [41, 42, 'part'],
    [11, 42, 'part'],
    [10, 42, 'few'],
    [1, 42, 'few'],
    [0, 42, 'none'],
  ])('with %i of %i sentences', (some, all, match) => {
    expect(matchOf(some, all)).toBe(match)
  })
})
