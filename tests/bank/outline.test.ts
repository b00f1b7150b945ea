import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changedPlaces } from '../../src/bank/check/outline-change.ts'
import { compileOutline } from '../../src/bank/compile/outline.ts'
import { placesOf, readDocument, textAt } from '../../src/bank/outline/document.ts'
import { fingerprint, GrowingFingerprint, makeOutline } from '../../src/bank/outline/make.ts'
import { sentencesOf } from '../../src/bank/outline/sentences.ts'
import { readTitles } from '../../src/bank/outline/titles.ts'
import { wordsOf } from '../../src/bank/text/words.ts'
import { runOutline } from '../../tools/bank/outline-command.ts'
import { DOCUMENT, FIXTURE, problemsAfter } from './edited-bank.ts'

const text = readFileSync(DOCUMENT, 'utf8')
const titles = readTitles(readFileSync(join(FIXTURE, 'lindmoor/titles.txt'), 'utf8'))

describe('sentences', () => {
  it.each([
    ['One. Two! Three?', ['One.', 'Two!', 'Three?']],
    ['It ended on 15 Feb. 2019 at noon. Dr. A. Wren left.', ['It ended on 15 Feb. 2019 at noon.', 'Dr. A. Wren left.']],
    ['He said “so.” Then (at last.) He went.', ['He said “so.”', 'Then (at last.)', 'He went.']],
    ['Paid 1.5 crowns. 20 came.', ['Paid 1.5 crowns.', '20 came.']],
    ['He came in Overdec. Sept. 1901 was cold.', ['He came in Overdec.', 'Sept. 1901 was cold.']],
    ['No end mark', ['No end mark']],
    ['', []],
  ])('of "%s"', (paragraph, sentences) => {
    expect(sentencesOf(paragraph)).toEqual(sentences)
  })

  it('hold every word of their paragraph in order', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('Wren', 'left.', 'Dr.', '“Oh!”', 'a', '7', '(so.)', '\n')), (parts) => {
        const paragraph = parts.join(' ')
        expect(sentencesOf(paragraph).join(' ')).toBe(paragraph.replace(/\s+/g, ' ').trim())
      }),
    )
  })
})

describe('a titles file', () => {
  it('names sections, the lines where they start, and passages without sentences', () => {
    expect(titles.map(({ letter, title, line }) => [letter, title, line])).toEqual([
      ['A', 'Introduction', 'The Lindmoor Lighthouse Trust'],
      ['B', 'Landmarks', 'Landmarks'],
      ['C', 'Charters', 'Charters'],
    ])
    expect([...(titles[0]?.names ?? [])]).toEqual([
      ['A0', 'Title and date line'],
      ['A2', 'Caption'],
    ])
  })

  it.each([
    ['', 'no section title in the file'],
    ['One\n  B1 = Of another section', 'line 2: expected a passage of this section with its name, such as "A2 = Picture caption"'],
    ['One\n  A1', 'line 2: expected a passage of this section'],
    ['  A1 = No section yet', 'line 1: expected a passage of this section'],
  ])('%j is refused', (file, reason) => {
    expect(() => readTitles(file)).toThrow(reason)
  })
})

describe('the outline of a document', () => {
  const document = readDocument(text, titles)

  it('has the places that facts name', () => {
    expect(placesOf(document)).toEqual([
      ...['A0', 'A1.1', 'A1.2', 'A1.3', 'A1.4', 'A2'],
      ...['B1.1', 'B1.2', 'B2.1', 'C1.1', 'C1.2'],
    ])
    expect(placesOf(document).every((place) => textAt(document, place) !== null)).toBe(true)
  })

  it('lists what belongs to no passage', () => {
    expect(document.skipped).toEqual([
      { line: 1, text: 'Opened on 4 May 2021' },
      { line: 17, text: 'More to read' },
    ])
  })

  it('holds counts, names and fingerprints, and no text', () => {
    const outline = makeOutline(document)
    expect(compileOutline(outline)).toEqual([
      {
        letter: 'A',
        title: 'Introduction',
        unit: 'paragraph',
        passages: [
          { ref: 'A0', sentences: 0, name: 'Title and date line' },
          { ref: 'A1', sentences: 4 },
          { ref: 'A2', sentences: 0, name: 'Caption' },
        ],
      },
      { letter: 'B', title: 'Landmarks', unit: 'point', passages: [{ ref: 'B1', sentences: 2 }, { ref: 'B2', sentences: 1 }] },
      { letter: 'C', title: 'Charters', unit: 'paragraph', passages: [{ ref: 'C1', sentences: 2 }] },
    ])
    expect(JSON.stringify(outline)).not.toContain('pilots')
  })

  it('takes a section without text for its heading alone', () => {
    const bare = readDocument('One\n\nA sentence.\n\nTwo\n', readTitles('One\nTwo\n'))
    expect(placesOf(bare)).toEqual(['A1.1', 'B0'])
  })

  it('is refused where a title is missing', () => {
    expect(() => readDocument('One\n\nA sentence.\n', readTitles('One\nTwo\n'))).toThrow(
      'no line of the document is the title "Two"',
    )
  })

  it('recognises a sentence whatever its quotes, dashes and spaces', () => {
    expect(fingerprint('The Trust’s  boats – old ones.')).toBe(fingerprint("the Trust's boats - old ones"))
    expect(fingerprint('The Trust’s boats.')).not.toBe(fingerprint('The Trust’s boat.'))
  })

  it('has fingerprints of a sentence as it grows', () => {
    const grown = new GrowingFingerprint()
    for (const [word, so] of [['the', 'The'], ['trust’s', 'The Trust’s'], ['boats', 'The Trust’s boats!']] as const) {
      grown.add(wordsOf(word))
      expect(grown.print()).toBe(fingerprint(so))
    }
    grown.add([])
    expect(grown.words).toBe(3)
    expect(grown.print()).toBe(fingerprint('the trust’s boats'))
  })

  it('is written by the command as it stands in the bank, with what was skipped', () => {
    const folder = mkdtempSync(join(tmpdir(), 'passage-outline-'))
    try {
      cpSync(join(FIXTURE, 'lindmoor/titles.txt'), join(folder, 'titles.txt'))
      const printed: string[] = []
      runOutline(DOCUMENT, join(folder, 'titles.txt'), (line) => printed.push(line))
      expect(readFileSync(join(folder, 'outline.yaml'), 'utf8')).toBe(
        readFileSync(join(FIXTURE, 'lindmoor/outline.yaml'), 'utf8'),
      )
      expect(printed).toContain('B  Landmarks, by point: B1 (2), B2 (1)')
      expect(printed).toContain('  line 17: More to read')
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})

describe('a newer document', () => {
  it('shows which facts it touches', () => {
    const before = makeOutline(readDocument(text, titles))
    const newer = text.replace('in 1934 by three', 'in 1934 by four').replace(' Nobody has disagreed since.', '')
    const now = makeOutline(readDocument(newer, titles))
    expect(changedPlaces(before, now, [])).toEqual([
      { place: 'A1.2', how: 'changed', facts: [] },
      { place: 'A1.4', how: 'gone', facts: [] },
    ])
    expect(changedPlaces(before, before, [])).toEqual([])
  })

  it('is told by the check', () => {
    const old = { file: 'outline.yaml', from: '6e080ae8c12a', to: '000000000000' }
    expect(problemsAfter([old])).toEqual([
      'lindmoor/outline.yaml:7: warning: A1.2: reads otherwise in this copy of the document; facts: foundation-year',
    ])
  })
})
