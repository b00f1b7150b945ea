import { describe, expect, it } from 'vitest'
import { DOCUMENT, problemsAfter, type Edit } from './edited-bank.ts'

const A = 'facts/a-introduction.yaml'
const B = 'facts/b-landmarks.yaml'
const C = 'facts/c-charters.yaml'

/** What is edited, and every line that the check then prints. */
const CASES: Record<string, { edits: readonly Edit[]; prints: readonly string[] }> = {
  'broken YAML': {
    edits: [{ file: B, from: 'terms:\n    - electric lamp', to: 'terms: [electric lamp' }],
    prints: ['lindmoor/facts/b-landmarks.yaml:5: YAML: Flow sequence in block collection must be sufficiently indented and end with a ]'],
  },
  'a colon that YAML takes for its own': {
    edits: [{ file: B, from: 'The other three', to: 'Mind this: the other three' }],
    prints: [
      'lindmoor/facts/b-landmarks.yaml:12: YAML: Nested mappings are not allowed in compact mappings (a text that holds ": " needs quotes)',
    ],
  },
  'an alias': {
    edits: [
      { file: B, from: 'ask: When', to: 'ask: &ask When' },
      { file: B, from: 'ask: For how many years did oil burn in Skerry Tower?', to: 'ask: *ask' },
    ],
    prints: ['lindmoor/facts/b-landmarks.yaml:19: YAML: "*ask" is an alias: write the value out'],
  },
  'a field twice': {
    edits: [{ file: B, from: 'rank: core', to: 'rank: core\n  rank: detail' }],
    prints: ['lindmoor/facts/b-landmarks.yaml:8: YAML: Map keys must be unique'],
  },
  'a bank named otherwise than its folder': {
    edits: [{ file: 'bank.yaml', from: 'id: lindmoor', to: 'id: lindmere' }],
    prints: ['lindmoor/bank.yaml:1: lindmere: the folder of bank "lindmere" must have that name'],
  },
  'an unknown field': {
    edits: [{ file: B, from: 'rank: core', to: 'rank: core\n  level: hard' }],
    prints: ['lindmoor/facts/b-landmarks.yaml:8: electric-lamp: unknown field "level"'],
  },
  'a missing field': {
    edits: [{ file: B, from: '  ask: When did Skerry Tower go electric?\n', to: '' }],
    prints: ['lindmoor/facts/b-landmarks.yaml:1: electric-lamp: missing field "ask"'],
  },
  'a fact without an id': {
    edits: [{ file: C, from: 'id: charter-partner\n  at', to: 'at' }],
    prints: ['lindmoor/facts/c-charters.yaml:1: fact without id: missing field "id"'],
  },
  'a term that is not in its sentence': {
    edits: [{ file: B, from: '- March 1951', to: '- "1952"' }],
    prints: ['lindmoor/facts/b-landmarks.yaml:5: B1.1: term "1952" is not in that sentence'],
  },
  'a part of a word as a term': {
    edits: [{ file: B, from: '- March 1951', to: '- March 195' }],
    prints: ['lindmoor/facts/b-landmarks.yaml:5: B1.1: term "March 195" is not in that sentence'],
  },
  'a long term': {
    edits: [{ file: B, from: '- electric lamp', to: '- Skerry Tower received the first electric lamp in March 1951' }],
    prints: [
      'lindmoor/facts/b-landmarks.yaml:3: warning: B1.1: the terms make up more than half of that sentence',
      'lindmoor/facts/b-landmarks.yaml:4: electric-lamp: term "Skerry Tower received the first electric lamp in March 1951" has 10 words, at most 8',
    ],
  },
  'a letter of a section used twice': {
    edits: [{ file: 'outline.yaml', from: '- letter: C', to: '- letter: B' }],
    prints: [
      'lindmoor/outline.yaml:15: B: this letter names another section already',
      'lindmoor/outline.yaml:19: C1: no passage of section B has this name',
    ],
  },
  'a passage used twice': {
    edits: [{ file: 'outline.yaml', from: 'ref: B2', to: 'ref: B1' }],
    prints: [
      'lindmoor/facts/b-landmarks.yaml:27: B2.1: the document has no passage B2',
      'lindmoor/outline.yaml:13: warning: B1.1: reads otherwise in this copy of the document; facts: electric-lamp, oil-lamp-years',
      'lindmoor/outline.yaml:14: B1: this passage stands in the outline already',
      'lindmoor/outline.yaml:2: warning: B2.1: is not in outline.yaml; facts: winter-cargo',
    ],
  },
  'an id used twice': {
    edits: [{ file: B, from: 'id: oil-lamp-years', to: 'id: chair' }],
    prints: [
      'lindmoor/facts/b-landmarks.yaml:14: chair: this id names another fact already',
      'lindmoor/facts/b-landmarks.yaml:14: chair: the key changed: it needs rev: 2 and change: meaning',
      'lindmoor/lock.json:9: oil-lamp-years: the fact is gone: keep it with status: retired',
    ],
  },
  'the key among the traps': {
    edits: [{ file: C, from: 'the pilot station:', to: 'The Fishing Guild:' }],
    prints: [
      'lindmoor/facts/c-charters.yaml:1: charter-partner: the wording changed: it needs rev: 2 and change: clarified',
      'lindmoor/facts/c-charters.yaml:12: charter-partner: trap "The Fishing Guild" is the answer or an accepted wording',
    ],
  },
  'a member of the list among its traps': {
    edits: [{ file: B, from: 'traps: { coal:', to: 'rev: 2\n  change: clarified\n  traps: { mail:' }],
    prints: ['lindmoor/facts/b-landmarks.yaml:38: winter-cargo: trap "mail" is a member of the list'],
  },
  'a trap that reads like a member of the list': {
    edits: [{ file: B, from: 'traps: { coal:', to: 'rev: 2\n  change: clarified\n  traps: { a letter to every tower:' }],
    prints: [
      'lindmoor/facts/b-landmarks.yaml:38: warning: winter-cargo: trap "a letter to every tower" reads like the member "letters"',
    ],
  },
  'a copied sentence': {
    edits: [
      {
        file: B,
        from: 'The other three towers followed later.',
        to: 'The boats of the Trust – carry OIL, bread and letters.',
      },
    ],
    prints: [
      'lindmoor/facts/b-landmarks.yaml:12: electric-lamp: copies six words of the document: "the boats of the trust carry"',
    ],
  },
  'copied words in a comment': {
    edits: [{ file: C, from: '  rank: core', to: '  rank: core # report broken lamps, lost buoys and\n  # drifting nets' }],
    prints: [
      'lindmoor/facts/c-charters.yaml:5: copies six words of the document: "report broken lamps lost buoys and"',
    ],
  },
  'a key that changed silently': {
    edits: [{ file: B, from: 'answer: "60"', to: 'answer: "61"' }],
    prints: [
      'lindmoor/facts/b-landmarks.yaml:14: oil-lamp-years: the key changed: it needs rev: 2 and change: meaning',
    ],
  },
  'a stem that changed silently': {
    edits: [{ file: B, from: 'For how many years did oil burn', to: 'How many years long did oil burn' }],
    prints: [
      'lindmoor/facts/b-landmarks.yaml:14: oil-lamp-years: the wording changed: it needs rev: 2 and change: clarified',
    ],
  },
  'a fact that vanished': {
    edits: [{ file: A, from: '- id: caption', to: '- id: picture' }],
    prints: [
      'lindmoor/facts/a-introduction.yaml:38: warning: picture: not in lock.json yet: run "npm run bank -- lock"',
      'lindmoor/lock.json:4: caption: the fact is gone: keep it with status: retired',
    ],
  },
  'a gap that is not the answer': {
    edits: [{ file: A, from: 'the [[Skerry lamp]]', to: 'the [[Skerry light]]' }],
    prints: [
      'lindmoor/facts/a-introduction.yaml:38: caption: the wording changed: it needs rev: 2 and change: clarified',
      'lindmoor/facts/a-introduction.yaml:45: caption: gap "Skerry light" is neither the answer nor an accepted wording',
    ],
  },
  'brackets that do not pair': {
    edits: [{ file: B, from: '[[March 1951]]', to: '[[March 1951' }],
    prints: [
      'lindmoor/facts/b-landmarks.yaml:11: electric-lamp: says: "[[" without "]]"',
    ],
  },
  'a place that does not exist': {
    edits: [{ file: C, from: 'at: C1.1', to: 'at: C1.9' }],
    prints: ['lindmoor/facts/c-charters.yaml:2: C1.9: C1 has 2 sentences'],
  },
  'an unknown objective': {
    edits: [{ file: C, from: 'objective: duties', to: 'objective: duty' }],
    prints: ['lindmoor/facts/c-charters.yaml:4: charter-partner: there is no objective "duty" in bank.yaml'],
  },
  'an unknown group': {
    edits: [{ file: C, from: 'signers: Harbour', to: 'partners: Harbour' }],
    prints: ['lindmoor/facts/c-charters.yaml:13: charter-partner: there is no group "partners" in bank.yaml'],
  },
  'a tile in two bins': {
    edits: [{ file: C, from: 'guild: Broken lamps', to: 'guild: winter mail' }],
    prints: [
      'lindmoor/facts/c-charters.yaml:13: charter-partner: the tile "winter mail" stands in two bins of "carried-by"',
    ],
  },
  'a group to be put in order, without a time': {
    edits: [{ file: C, from: '  when: "1987-08-09"\n', to: '' }],
    prints: ['lindmoor/facts/c-charters.yaml:13: charter-partner: "milestones" needs when'],
  },
  'a time that is none': {
    edits: [{ file: C, from: '"1987-08-09"', to: '"1987-02-30"' }],
    prints: [
      'lindmoor/facts/c-charters.yaml:14: charter-partner: when: "1987-02-30" is not a date such as 2008-09, nor two joined by "/"',
    ],
  },
  'times that overlap': {
    edits: [{ file: C, from: '"1987-08-09"', to: '1950/1951-03-01' }],
    prints: [
      'lindmoor/bank.yaml:8: warning: milestones: makes no question: that takes three facts whose times are apart',
      'lindmoor/facts/c-charters.yaml:13: warning: charter-partner: shares its time with electric-lamp: they never meet in one "milestones"',
    ],
  },
  'a spare that is an answer': {
    edits: [{ file: 'bank.yaml', from: 'spare: [the coast guard]', to: 'spare: [the fishers]' }],
    prints: ['lindmoor/bank.yaml:13: signers: spare "the fishers" is an answer'],
  },
  'a spare that is a member of a list': {
    edits: [{ file: 'bank.yaml', from: 'spare: [the coast guard]', to: 'spare: [mail]' }],
    prints: ['lindmoor/bank.yaml:13: signers: spare "mail" is an answer'],
  },
  'a match where one answer counts for another fact too': {
    edits: [{ file: C, from: 'accept: [the fishers]', to: 'accept: [the fishers, Skerry lamp]' }],
    prints: ['lindmoor/facts/c-charters.yaml:13: charter-partner: "Skerry lamp" answers another fact of "signers" too'],
  },
  'a match with too few facts': {
    edits: [{ file: B, from: ', signers: Boats in winter', to: '' }],
    prints: ['lindmoor/bank.yaml:13: warning: signers: makes no question: that takes three facts'],
  },
  'a sort into one bin': {
    edits: [{ file: C, from: '{ guild: Broken lamps }', to: '{ trust: Broken lamps }' }],
    prints: [
      'lindmoor/bank.yaml:9: warning: carried-by: makes no question: that takes three facts, and two bins that are not empty',
    ],
  },
  'a tile for a form that is ruled out': {
    edits: [{ file: C, from: '  rank: core', to: '  rank: core\n  not: [order]' }],
    prints: ['lindmoor/facts/c-charters.yaml:14: charter-partner: "milestones" is asked by order, which not rules out'],
  },
  'a tile that holds its answer': {
    edits: [{ file: A, from: 'signers: Keeper in the picture', to: 'signers: Keeper of Skerry lamp' }],
    prints: ['lindmoor/facts/a-introduction.yaml:46: caption: the tile "Keeper of Skerry lamp" shows where it belongs: "Skerry lamp"'],
  },
  'a tile that holds its year': {
    edits: [{ file: C, from: 'milestones: Harbour Charter', to: 'milestones: Charter of 1987' }],
    prints: ['lindmoor/facts/c-charters.yaml:13: charter-partner: the tile "Charter of 1987" shows where it belongs: "1987"'],
  },
  'a tile that holds the title of its bin': {
    edits: [{ file: C, from: 'guild: Broken lamps', to: 'guild: Lamps of the guild' }],
    prints: ['lindmoor/facts/c-charters.yaml:13: charter-partner: the tile "Lamps of the guild" shows where it belongs: "The guild"'],
  },
  'a date that is none': {
    edits: [{ file: B, from: 'answer: March 1951', to: 'answer: in spring' }],
    prints: [
      'lindmoor/facts/b-landmarks.yaml:9: electric-lamp: answer: "in spring" is not a date such as 26 October 2018',
    ],
  },
  'a form that does not exist': {
    edits: [{ file: A, from: 'not: [short]', to: 'not: [shirt]' }],
    prints: [
      'lindmoor/facts/a-introduction.yaml:23: acronym: not: must be one of choice, select, true-false, cloze, short, number, match, order, sort, card',
    ],
  },
  'a stem that holds its key': {
    edits: [
      { file: A, from: 'Beside which lamp does the keeper stand?', to: 'Is it the Skerry lamp, or which?' },
      { file: A, from: 'at: A2', to: 'at: A2\n  rev: 2\n  change: clarified' },
    ],
    prints: ['lindmoor/facts/a-introduction.yaml:45: caption: the stem contains the key "Skerry lamp"'],
  },
  'a dated fact without its date': {
    edits: [{ file: A, from: '  as_of: 2021-05\n', to: '' }],
    prints: ['lindmoor/facts/a-introduction.yaml:36: chair: "Dr. A. Wren" is listed as dated: the fact needs as_of'],
  },
}

describe('a bad bank', () => {
  it.each(Object.entries(CASES))('says where: %s', (_name, { edits, prints }) => {
    expect(problemsAfter(edits).sort()).toEqual([...prints].sort())
  })

  it('tells every problem at once', () => {
    const edits = [
      { file: A, from: 'rank: core', to: 'rank: vital' },
      { file: B, from: '- March 1951', to: '- "1952"' },
      { file: C, from: 'objective: duties', to: 'objective: duty' },
    ]
    expect(problemsAfter(edits)).toEqual([
      'lindmoor/facts/a-introduction.yaml:5: foundation-year: rank: must be core, supporting or detail',
      'lindmoor/facts/b-landmarks.yaml:5: B1.1: term "1952" is not in that sentence',
      'lindmoor/facts/c-charters.yaml:4: charter-partner: there is no objective "duty" in bank.yaml',
    ])
  })

  it('is told without a document where its form alone shows it, and a whole copied sentence by its fingerprint', () => {
    const copied = {
      file: B,
      from: 'The other three towers followed later.',
      to: 'So it was. Nobody has disagreed since!',
    }
    expect(problemsAfter([copied], null)).toEqual([
      'lindmoor/facts/b-landmarks.yaml:12: electric-lamp: copies sentence A1.4 of the document',
    ])
    expect(problemsAfter([{ file: B, from: '- March 1951', to: '- "1952"' }], null)).toEqual([])
  })
})

describe('the invented bank as it stands', () => {
  it('has no problem', () => {
    expect(problemsAfter([], DOCUMENT)).toEqual([])
  })
})
