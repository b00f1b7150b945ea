import { describe, expect, it } from 'vitest'
import { asksForSeveral, numberOf } from '../../src/bank/check/grammatical-number.ts'
import { problemsAfter, type Edit } from './edited-bank.ts'

const B = 'facts/b-landmarks.yaml'
const C = 'facts/c-charters.yaml'
const NEXT_CHARTER: Edit = { file: C, from: 'rank: core', to: 'rank: core\n  rev: 2\n  change: clarified' }
const NEXT_CARGO: Edit = { file: B, from: 'rank: core\n  ask: What do', to: 'rank: core\n  rev: 2\n  change: clarified\n  ask: What do' }

describe('the number of an option', () => {
  it.each(['the fishing guild', 'approach to peace operations', 'a network of advisers', 'process', 'training mission', 'fishing'])(
    'is one: %s',
    (option) => expect(numberOf(option)).toBe('one'),
  )

  it.each(['pilots', 'weapons of mass destruction', 'Harbour Council members', 'women in decision-making', 'the sister-ships'])(
    'is several: %s',
    (option) => expect(numberOf(option)).toBe('several'),
  )

  it.each([
    ['a name', 'Way forward'],
    ['a name with an s', 'Harbour Lights'],
    ['two joined', 'oil and bread'],
    ['what is done to things', 'clearing sea mines'],
    ['a clause', 'where the boats go'],
    ['a sentence', 'more lamps were needed'],
    ['the same for one and several', 'means of delivery'],
    ['an s that is no plural', 'logistics'],
    ['a basis', 'basis'],
    ['a year', '1951'],
    ['a possessive', 'the pilots’'],
    ['nothing', '–'],
  ])('cannot be told of %s: %s', (_what, option) => expect(numberOf(option)).toBeNull())
})

describe('a stem', () => {
  it.each([
    'At which two levels do the guilds meet?',
    'Which lamps are electric?',
    'Which parts of the charter bind the guild?',
    'In which old harbour towns did the Trust build?',
  ])('asks for several: %s', (stem) => expect(asksForSeveral(stem)).toBe(true))

  it.each([
    'Which guild signed?',
    'Which threat is named twice?',
    "Which guild's lamps are electric?",
    'Which charter of many lamps did the council sign?',
    'How many lamps are there?',
  ])('does not: %s', (stem) => expect(asksForSeveral(stem)).toBe(false))
})

describe('options that differ in number', () => {
  it('are told of the key and a trap', () => {
    const plural = { file: C, from: 'the pilot station:', to: 'the pilots:' }
    expect(problemsAfter([NEXT_CHARTER, plural])).toEqual([
      'lindmoor/facts/c-charters.yaml:14: warning: charter-partner: trap "the pilots" is in the plural and the key in the singular',
    ])
  })

  it('are told of a list whose members agree, and of no other', () => {
    const rope = { file: B, from: 'rope: No rope', to: 'ropes: No rope' }
    expect(problemsAfter([NEXT_CARGO, rope])).toEqual([])
    const things = [
      { file: B, from: 'answer: [oil, bread, letters]', to: 'answer: [oil, bread]' },
      { file: B, from: '  accept: { letters: [mail] }\n', to: '' },
      { file: B, from: ' and [[mail]]', to: '' },
      { file: B, from: 'rev: 2\n  change: clarified\n  ask: What do', to: 'rev: 2\n  change: meaning\n  ask: What do' },
    ]
    expect(problemsAfter([NEXT_CARGO, rope, ...things])).toEqual([
      expect.stringContaining('warning: winter-cargo: trap "ropes" is in the plural and the key in the singular'),
    ])
  })

  it('are told of a stem that asks for several', () => {
    const asks = { file: C, from: 'With whom does the Trust share', to: 'With which guilds does the Trust share' }
    const told = (option: string): string => expect.stringContaining(`the stem asks for several and option "${option}" is one`)
    expect(problemsAfter([NEXT_CHARTER, asks])).toEqual(['the fishing guild', 'the coast guard', 'the pilot station'].map(told))
  })
})
