import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { at, found, lindmoorFingerprints, PAGE, placesIn } from './lindmoor.ts'

const ALL = lindmoorFingerprints().places.map(({ place }) => place)
const SENTENCES = ALL.filter((place) => place.includes('.'))

describe('a copy of the document', () => {
  it('is recognised whole, in its order, with the text as it stands there', () => {
    const { found: texts, altered } = found(PAGE)
    expect([...texts.keys()]).toEqual(ALL)
    expect(altered).toEqual([])
    expect(texts.get(at('A0'))).toBe('The Lindmoor Lighthouse Trust\nLast revised: 3 May 2021 09:15')
    expect(texts.get(at('A1.2'))).toBe('It was founded in 1934 by three retired pilots.')
    expect(texts.get(at('A1.3'))).toBe('Its chair, Dr. A. Wren, called the towers “the patient eyes of the coast.”')
    expect(texts.get(at('A2'))).toBe('A keeper beside the Skerry lamp')
    expect(texts.get(at('B1.2'))).toBe('It replaced an oil lamp that had burned there for sixty years.')
  })

  it.each([
    ['menus, footers and asides stand around it', `Home\nShop\nAbout us\n\n${PAGE}\nCopyright 2021. All rights are ours. Follow us!`],
    ['something stands between its sentences', PAGE.replace(/([a-z]{3}\.) /g, '$1\nShare this page\n')],
    ['lines are broken', PAGE.replace(/(.{1,30})\s/g, '$1\n')],
    ['lines are broken by blank ones', PAGE.replace(/(.{1,60}) /g, '$1\n\n')],
    ['lines end as Windows ends them', PAGE.replaceAll('\n', '\r\n')],
    ['quotes, dashes and spaces differ', PAGE.replaceAll('“', '"').replaceAll('”', '"').replaceAll('’', "'").replaceAll(' ', '\u00a0')],
    ['bullets differ', PAGE.replaceAll('•', '-')],
    ['it holds soft hyphens and joiners', PAGE.replaceAll('lamp', 'la\u00admp').replaceAll('coast', 'co\u200bast')],
    ['letters are composed otherwise', PAGE.normalize('NFD')],
    ['a layout cut words', PAGE.replaceAll('founded', 'foun-\nded').replaceAll('reported', 'repor-\n  ted')],
    ['it stands there twice', `${PAGE}\n\n${PAGE}`],
  ])('is recognised whole where %s', (_, text) => {
    expect(placesIn(text).filter((place) => place.includes('.'))).toEqual(SENTENCES)
  })

  it('is recognised by its sentences in any order of its lines, and without any line breaks', () => {
    expect(placesIn(PAGE.split('\n\n').reverse().join('\n\n')).filter((place) => place.includes('.'))).toEqual(SENTENCES)
    expect(placesIn(PAGE.replace(/\s+/g, ' ')).filter((place) => place.includes('.'))).toEqual(SENTENCES)
  })

  it('gives the sentence alone, on one line', () => {
    const text = '• (It was\n   founded in 1934 by three\nretired pilots.)\n\nLandmarks Skerry Tower received the first electric lamp in March 1951.'
    expect([...found(text).found.values()]).toEqual([
      '(It was founded in 1934 by three retired pilots.)',
      'Skerry Tower received the first electric lamp in March 1951.',
    ])
  })

  it('takes the sentence that stands in the document’s order where it is there twice', () => {
    const teaser = 'IT REPLACED AN OIL LAMP THAT HAD BURNED THERE FOR SIXTY YEARS.'
    expect(found(`${teaser}\n\n${PAGE}`).found.get(at('B1.2'))).toBe('It replaced an oil lamp that had burned there for sixty years.')
  })
})

describe('another text', () => {
  it.each(['', 'x', '...', 'Nothing of it stands here. Not a word of theirs.', '•••', '\u00ad'])('holds none of it: %j', (text) => {
    expect(placesIn(text)).toEqual([])
  })

  it('is not recognised by a word less, more or other', () => {
    expect(placesIn('It was founded in 1934 by three pilots.')).toEqual([])
    expect(placesIn('It was founded in 1934 by three old retired pilots.')).toEqual([])
    expect(placesIn('It was founded in 1935 by three retired pilots.')).toEqual([])
    expect(placesIn('It was founded in 1934 by three retired pilots.')).toEqual(['A1.2'])
  })
})

describe('another version', () => {
  it('shows a sentence that reads otherwise, between those that are the same', () => {
    const { found: texts, altered } = found(PAGE.replace('in 1934', 'in 1935').replace('in March 1951', 'in May 1951'))
    expect(SENTENCES.filter((place) => !texts.has(place))).toEqual(['A1.2', 'B1.1'])
    expect(altered).toEqual(['A1.2', 'B1.1'])
  })

  it('tells it from one that is not there', () => {
    const { found: texts, altered } = found(PAGE.replace(' It was founded in 1934 by three retired pilots.', ''))
    expect(SENTENCES.filter((place) => !texts.has(place))).toEqual(['A1.2'])
    expect(altered).toEqual([])
  })

  it('does not call altered what a page that stops early lacks', () => {
    const { altered } = found(`${PAGE.slice(0, PAGE.indexOf('More to read'))}Read on at our branch office in town.`)
    expect(altered).toEqual([])
  })
})

it('any mixture of sentences, noise and breaks gives back the sentences that are in it', () => {
  const texts = new Map<string, string>(found(PAGE).found)
  const noise = fc.constantFrom('Menu', 'Share', 'Read more', '12 May', '•', 'Our shop is open. Come in!', '“', ')')
  const pieces = fc.array(fc.oneof(fc.constantFrom(...SENTENCES), noise), { maxLength: 30 })
  fc.assert(
    fc.property(pieces, fc.constantFrom('\n', '\n\n', '\r\n', '\n \n'), (chosen, gap) => {
      const page = chosen.map((one) => texts.get(one) ?? one).join(gap)
      const inIt = chosen.filter((one) => texts.has(one))
      expect(new Set(placesIn(page).filter((place) => place.includes('.')))).toEqual(new Set(inIt))
    }),
    { numRuns: 60 },
  )
})
