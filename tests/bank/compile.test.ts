import { describe, expect, it } from 'vitest'
import { parseBank, type Fact } from '../../src/bank/bank.ts'
import { FORMS, isGroupForm } from '../../src/bank/form.ts'
import { plainSays } from '../../src/bank/plain.ts'
import { companiesOf } from '../../src/quiz/company.ts'
import { makeQuestion } from '../../src/quiz/make.ts'
import { materialOf } from '../../src/quiz/material.ts'
import { everyQuestion } from '../../tools/bank/report/every-question.ts'
import { readEdited, type Edit } from './edited-bank.ts'

const ONE_TRAP = { file: 'facts/b-landmarks.yaml', from: ', rope: No rope is carried.', to: '' }
const A = 'facts/a-introduction.yaml'
const B = 'facts/b-landmarks.yaml'
const C = 'facts/c-charters.yaml'

function factsAfter(...edits: readonly Edit[]): Map<string, Fact> {
  const { bank } = readEdited(edits).compiled
  return new Map((bank?.facts ?? []).map((fact) => [fact.id, fact]))
}

function formsAfter(id: string, ...edits: readonly Edit[]): readonly string[] {
  return factsAfter(...edits).get(id)?.forms ?? []
}

describe('a compiled bank', () => {
  it('passes its own border check and survives JSON', () => {
    const { bank } = readEdited([]).compiled
    expect(parseBank(JSON.parse(JSON.stringify(bank)))).toEqual(bank)
  })

  it('has its facts in the order of files and lines, a reverse behind its fact', () => {
    expect([...factsAfter().keys()]).toEqual([
      ...['foundation-year', 'acronym', 'acronym~reverse', 'chair', 'caption'],
      ...['electric-lamp', 'oil-lamp-years', 'winter-cargo', 'charter-partner'],
    ])
  })

  it('has a version that changes with its content and with nothing else', () => {
    const version = (edits: readonly Edit[]) => readEdited(edits).compiled.bank?.version
    expect(version([])).toMatch(/^[0-9a-f]{8}$/)
    expect(version([{ file: A, from: '  rank: core', to: '  # a comment\n  rank:   core' }])).toBe(version([]))
    expect(version([{ file: B, from: 'No coal is carried.', to: 'Coal is not carried.' }])).not.toBe(version([]))
  })

  it('compiles a fact whole', () => {
    expect(factsAfter().get('charter-partner')).toEqual({
      id: 'charter-partner',
      rev: 1,
      at: ['C1.1'],
      objective: 'duties',
      rank: 'core',
      ask: 'With whom does the Trust share the Harbour Charter?',
      answer: { kind: 'text', text: 'the fishing guild', accept: ['the fishers'] },
      says: [
        'The Harbour Charter binds the Trust and the ',
        { gap: 'fishing guild', accept: ['the fishing guild', 'the fishers'] },
        '.',
      ],
      traps: [
        { text: 'the coast guard', reason: 'The coast guard signed nothing.' },
        { text: 'the pilot station', reason: 'Pilots founded the Trust long before.' },
      ],
      wrong: [],
      forms: ['choice', 'cloze', 'short', 'match', 'order', 'sort', 'card'],
      replaces: [],
      status: 'active',
    })
  })
})

describe('an answer', () => {
  it('is a date, a number, a list or a text', () => {
    const facts = factsAfter()
    expect(facts.get('foundation-year')?.answer).toEqual({ kind: 'date', text: '1934', accept: [], date: { year: 1934 } })
    expect(facts.get('electric-lamp')?.answer).toMatchObject({ kind: 'date', date: { year: 1951, month: 3 } })
    expect(facts.get('oil-lamp-years')?.answer).toEqual({
      kind: 'number', text: '60', accept: ['sixty'], value: 60, tolerance: 2, unit: 'years',
    })
    expect(facts.get('winter-cargo')?.answer).toEqual({
      kind: 'list',
      mode: 'all',
      members: [{ text: 'oil', accept: [] }, { text: 'bread', accept: [] }, { text: 'letters', accept: ['mail'] }],
    })
  })

  it('lends a gap the other wordings of the member it stands for, and no other member', () => {
    const says = factsAfter().get('winter-cargo')?.says ?? []
    expect(says.filter((segment) => typeof segment !== 'string')).toEqual([
      { gap: 'oil', accept: [] },
      { gap: 'bread', accept: [] },
      { gap: 'mail', accept: ['letters'] },
    ])
  })
})

describe('a reverse', () => {
  it('is a fact of its own that rests on the same place', () => {
    expect(factsAfter().get('acronym~reverse')).toMatchObject({
      reverseOf: 'acronym', at: ['A1.1'], rank: 'supporting', answer: { kind: 'text', text: 'LLT' },
    })
  })

  it('without a statement of its own shows that of its fact, and makes no cloze', () => {
    const edit = { file: A, from: '    says: "[[LLT]] is how the Trust is abbreviated."\n', to: '' }
    const reverse = factsAfter(edit).get('acronym~reverse')
    expect(plainSays(reverse?.says ?? [])).toBe('LLT is short for Lindmoor Lighthouse Trust.')
    expect(reverse?.forms).toEqual(['short', 'card'])
  })
})

describe('the forms of a fact', () => {
  it('need what they ask with', () => {
    expect(formsAfter('foundation-year')).toEqual(['choice', 'true-false', 'cloze', 'number', 'order', 'card'])
    expect(formsAfter('foundation-year', { file: A, from: '    "1951": That year brought the electric lamp.\n', to: '' }))
      .toEqual(['true-false', 'cloze', 'number', 'order', 'card'])
    expect(formsAfter('foundation-year', { file: A, from: '[[1934]]', to: '1934' }))
      .toEqual(['choice', 'true-false', 'number', 'order', 'card'])
    expect(formsAfter('caption', { file: A, from: 'answer: Skerry lamp', to: 'answer: The old lamp of Skerry Tower' }))
      .toEqual(['cloze', 'match', 'sort', 'card'])
  })

  it('of a list are gaps, the card, a select where it has two traps, and statements where wrong ones are written', () => {
    expect(formsAfter('winter-cargo')).toEqual(['select', 'cloze', 'match', 'sort', 'card'])
    expect(formsAfter('winter-cargo', ONE_TRAP)).toEqual(['cloze', 'match', 'sort', 'card'])
    expect(formsAfter('winter-cargo', { file: B, from: 'list: all', to: 'list: steps' })).not.toContain('select')
    const wrong = { file: B, from: '  traps: { coal', to: '  false: [In winter coal comes by boat.]\n  traps: { coal' }
    expect(formsAfter('winter-cargo', ONE_TRAP, wrong)).toEqual(['true-false', 'cloze', 'match', 'sort', 'card'])
  })

  it('are ruled out by not', () => {
    expect(formsAfter('acronym')).toEqual(['cloze', 'card'])
    expect(formsAfter('acronym', { file: A, from: 'not: [short]', to: 'not: [cloze, card, order]' })).toEqual(['short'])
  })

  it('are none once it is retired', () => {
    expect(formsAfter('charter-partner', { file: C, from: 'rank: core', to: 'rank: core\n  status: retired' })).toEqual([])
  })

  it('can all be made', () => {
    const { bank } = readEdited([]).compiled
    if (bank === null) throw new Error('the invented bank does not compile')
    const material = materialOf(bank)
    for (const fact of bank.facts) {
      const companies = companiesOf(fact, { groups: bank.groups, fits: () => true, prefers: () => false, seed: 7 })
      for (const form of fact.forms) {
        expect(makeQuestion(fact, form, { seed: 7, ...companies.get(form) }, material).form).toBe(form)
      }
      const alone = fact.forms.filter((form) => !isGroupForm(form))
      expect(new Set(everyQuestion(fact).map(({ form }) => form))).toEqual(new Set(alone))
    }
    expect(FORMS.every((form) => bank.facts.some(({ forms }) => forms.includes(form)))).toBe(true)
  })
})
