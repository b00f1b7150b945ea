import * as v from 'valibot'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Fact } from '../../src/bank/bank.ts'
import { FORMS, type Form, type GroupForm } from '../../src/bank/form.ts'
import { FactIdSchema, GroupIdSchema } from '../../src/bank/ids.ts'
import { UNMET, type Memory } from '../../src/memory/memory.ts'
import { type AskingOptions, chooseEasier, chooseForm, formsFor, formsOn, RUNGS, rungFor, rungOf } from '../../src/memory/rungs.ts'
import { makeQuestion } from '../../src/quiz/make.ts'
import { makeRandom } from '../../src/quiz/random.ts'
import { arbitraryFact, arbitrarySeed } from '../quiz/arbitrary-fact.ts'
import { ALONE } from '../quiz/expectations.ts'
import { dateFact, factWith, listFact } from '../quiz/facts.ts'

function memory(stability: number, fields: Partial<Memory> = {}): Memory {
  return { ...UNMET, stability, difficulty: 5, lastDay: 90, firstDay: 80, answeredDay: 90, answers: 3, ...fields }
}

function options(fields: Partial<AskingOptions> & { seed?: number } = {}): AskingOptions {
  const { seed = 1, ...rest } = fields
  return { mode: 'mixed', noTyping: false, random: makeRandom(seed), ...rest }
}

/** Every form that a fact is asked in, over many seeds, and how often in 1,000. */
function drawn(fact: Fact, known: Memory | undefined, fields: Partial<AskingOptions> = {}): Map<Form | 'none', number> {
  const counts = new Map<Form | 'none', number>()
  for (let seed = 0; seed < 1000; seed += 1) {
    const form = chooseForm(fact, known, options({ ...fields, seed }))?.form ?? 'none'
    counts.set(form, (counts.get(form) ?? 0) + 1)
  }
  return counts
}

function formsDrawn(fact: Fact, known: Memory | undefined, fields: Partial<AskingOptions> = {}): (Form | 'none')[] {
  return [...drawn(fact, known, fields).keys()].sort()
}

describe('rungOf', () => {
  it.each([
    ['new', undefined, 'recognise'],
    ['paused before it was asked', { ...UNMET, paused: true }, 'recognise'],
    ['under three days', memory(2.99), 'recognise'],
    ['from three days', memory(3), 'rebuild'],
    ['under fourteen days', memory(13.99), 'rebuild'],
    ['from fourteen days', memory(14), 'produce'],
    ['missed, strong', memory(20, { missed: true }), 'rebuild'],
    ['missed, middling', memory(5, { missed: true }), 'recognise'],
    ['missed on the lowest rung', memory(1, { missed: true }), 'recognise'],
    ['guessed, middling', memory(5, { lift: true }), 'produce'],
    ['guessed on the highest rung', memory(20, { lift: true }), 'produce'],
  ])('%s: %s', (_, known, rung) => {
    expect(rungOf(known)).toBe(rung)
  })
})

it('every form stands on exactly one rung', () => {
  expect(RUNGS.flatMap(formsOn).sort()).toEqual([...FORMS].sort())
  expect(RUNGS.map(formsOn)).toEqual([
    ['choice', 'select', 'true-false'],
    ['cloze', 'number', 'match', 'order', 'sort'],
    ['short', 'card'],
  ])
})

describe('chooseForm', () => {
  const text = factWith()
  const date = dateFact()
  const list = listFact({ forms: ['cloze', 'card'] })

  it('asks on the rung of the memory', () => {
    expect(formsDrawn(text, undefined)).toEqual(['choice', 'true-false'])
    expect(formsDrawn(date, memory(5))).toEqual(['cloze', 'number'])
    expect(formsDrawn(text, memory(20))).toEqual(['card', 'short'])
    expect(formsDrawn(listFact(), undefined)).toEqual(['select'])
    expect(formsDrawn(listFact(), memory(5))).toEqual(['cloze'])
  })

  it('takes the next higher rung where there is none, else the nearest lower', () => {
    expect(formsDrawn(list, undefined)).toEqual(['cloze'])
    expect(formsDrawn(factWith({ forms: ['card'] }), undefined)).toEqual(['card'])
    expect(formsDrawn(factWith({ forms: ['choice', 'short'] }), memory(5))).toEqual(['short'])
    expect(formsDrawn(factWith({ forms: ['choice', 'cloze'] }), memory(20))).toEqual(['cloze'])
    expect(formsDrawn(factWith({ forms: ['choice'] }), memory(20))).toEqual(['choice'])
  })

  it('draws true-false for about 15 in 100 where there is a choice, and short for about 70', () => {
    expect(drawn(text, undefined).get('true-false')).toBeGreaterThan(110)
    expect(drawn(text, undefined).get('true-false')).toBeLessThan(190)
    expect(drawn(text, memory(20)).get('short')).toBeGreaterThan(650)
    expect(drawn(text, memory(20)).get('short')).toBeLessThan(750)
  })

  it('avoids a form only where there is another', () => {
    const avoid = new Set<Form>(['true-false'])
    expect(formsDrawn(text, undefined, { avoid })).toEqual(['choice'])
    expect(formsDrawn(factWith({ forms: ['true-false'] }), undefined, { avoid })).toEqual(['true-false'])
    expect(formsDrawn(factWith({ forms: ['true-false', 'card'] }), undefined, { avoid })).toEqual(['card'])
  })

  it('asks by cards alone for flashcards, or not at all', () => {
    for (const known of [undefined, memory(5), memory(20)]) {
      expect(formsDrawn(text, known, { mode: 'flashcards' })).toEqual(['card'])
      expect(formsDrawn(factWith({ forms: ['choice'] }), known, { mode: 'flashcards' })).toEqual(['none'])
    }
  })

  it('needs no typing where none is wanted', () => {
    expect(formsDrawn(text, memory(20), { noTyping: true })).toEqual(['card'])
    expect(formsDrawn(dateFact({ forms: ['number', 'card'] }), memory(5), { noTyping: true })).toEqual(['card'])
    expect(chooseForm(date, memory(5), options({ noTyping: true }))).toMatchObject({ form: 'cloze', tiles: true })
    expect(formsDrawn(factWith({ traps: [], forms: ['cloze', 'card'] }), memory(5), { noTyping: true })).toEqual(['card'])
    expect(formsDrawn(factWith({ forms: ['short'] }), memory(5), { noTyping: true })).toEqual(['short'])
  })

  it('asks a cloze by tiles where it stands in for recognising, and typed where it is meant', () => {
    expect(chooseForm(list, undefined, options())).toMatchObject({ form: 'cloze', tiles: true })
    expect(chooseForm(list, memory(5), options())).toMatchObject({ form: 'cloze', tiles: false })
    expect(chooseForm(listFact({ traps: [], forms: ['cloze', 'card'] }), undefined, options())).toMatchObject({ form: 'cloze', tiles: false })
  })

  it('finds nothing for a retired fact', () => {
    expect(chooseForm(factWith({ forms: [], status: 'retired' }), undefined, options())).toBeNull()
  })

  it('always chooses a question that can be made', () => {
    const known = fc.option(fc.double({ min: 0.01, max: 100, noNaN: true }).map((days) => memory(days)), { nil: undefined })
    fc.assert(
      fc.property(arbitraryFact, known, arbitrarySeed, fc.boolean(), fc.constantFrom('mixed', 'flashcards'), (fact, memoryOf, seed, noTyping, mode) => {
        const asking = chooseForm(fact, memoryOf, options({ seed, noTyping, mode }))
        if (asking === null) throw new Error('Every fact of this kind has a card.')
        const { form, tiles, gap } = asking
        const question = makeQuestion(fact, form, { seed, ...(gap === undefined ? {} : { gap }), tiles }, ALONE)
        if (mode === 'flashcards') expect(form).toBe('card')
        if (question.form === 'cloze') expect(question.tiles !== null).toBe(tiles)
      }),
    )
  })
})

describe('formsFor', () => {
  it('holds the form that is chosen for a fact asked alone', () => {
    fc.assert(
      fc.property(arbitraryFact, arbitrarySeed, fc.constantFrom(1, 5, 20), (fact, seed, stability) => {
        const form = chooseForm(fact, memory(stability), options({ seed }))?.form
        const forms = formsFor(fact.forms, rungFor(stability))
        if (form === undefined) return
        expect(forms).toContain(form)
      }),
    )
  })

  it('takes forms that ask several facts only where there is no other', () => {
    expect(formsFor(['match', 'card'], 'rebuild')).toEqual(['card'])
    expect(formsFor(['match'], 'recognise')).toEqual(['match'])
  })
})

describe('a form that asks several facts', () => {
  const GROUP = v.parse(GroupIdSchema, 'gathered')
  const others = ['other-a', 'other-b'].map((id) => v.parse(FactIdSchema, id))
  const company = { group: GROUP, others }
  const companyFor = (form: GroupForm) => (form === 'match' ? company : null)
  const fact = factWith({ forms: ['choice', 'cloze', 'match', 'order', 'card'] })

  it('is taken where there is company for it, beside the others of its rung', () => {
    expect(formsDrawn(fact, memory(5), { companyFor })).toEqual(['cloze', 'match'])
    expect(drawn(fact, memory(5), { companyFor }).get('match')).toBeGreaterThan(440)
    expect(drawn(fact, memory(5), { companyFor }).get('match')).toBeLessThan(560)
    const asking = chooseForm(factWith({ forms: ['match', 'card'] }), memory(5), options({ companyFor }))
    expect(asking).toEqual({ form: 'match', tiles: false, company })
  })

  it('is never taken without company', () => {
    expect(formsDrawn(fact, memory(5))).toEqual(['cloze'])
    expect(formsDrawn(fact, memory(5), { companyFor: () => null })).toEqual(['cloze'])
    expect(formsDrawn(factWith({ forms: ['match', 'card'] }), memory(5))).toEqual(['card'])
    expect(formsDrawn(factWith({ forms: ['match'] }), memory(5))).toEqual(['none'])
  })

  it('is looked for only on the rung whose turn has come', () => {
    const companyNever = (form: GroupForm): never => {
      throw new Error(`looked for ${form}`)
    }
    expect(formsDrawn(fact, undefined, { companyFor: companyNever })).toEqual(['choice'])
    expect(formsDrawn(fact, memory(20), { companyFor: companyNever })).toEqual(['card'])
    expect(formsDrawn(fact, memory(5), { companyFor: companyNever, mode: 'flashcards' })).toEqual(['card'])
  })

  it('needs no typing, and yet leaves what is typed where nothing else can be asked', () => {
    expect(formsDrawn(factWith({ forms: ['short', 'match'] }), memory(5), { noTyping: true, companyFor })).toEqual(['match'])
    expect(formsDrawn(factWith({ forms: ['short', 'match'] }), memory(5), { noTyping: true })).toEqual(['short'])
  })

  it('keeps what is avoided where it would be the only one left', () => {
    const avoid = new Set<Form>(['true-false'])
    expect(formsDrawn(factWith({ forms: ['true-false', 'match'] }), undefined, { avoid })).toEqual(['true-false'])
  })

  it('is never the easier one', () => {
    expect(chooseEasier(factWith({ forms: ['choice', 'match', 'card'] }), 'match', options())?.form).toBe('choice')
    expect(chooseEasier(factWith({ forms: ['match', 'sort', 'card'] }), 'match', options())?.form).toBe('card')
  })
})

describe('chooseEasier', () => {
  it.each([
    ['short', ['choice', 'true-false', 'cloze', 'short', 'card'], 'cloze'],
    ['cloze', ['choice', 'cloze', 'short', 'card'], 'choice'],
    ['choice', ['choice', 'cloze', 'card'], 'choice'],
    ['card', ['choice', 'card'], 'card'],
  ] satisfies [Form, Form[], Form][])('%s among %s becomes %s', (missed, forms, easier) => {
    expect(chooseEasier(factWith({ forms }), missed, options())?.form).toBe(easier)
  })

  it('turns a typed cloze of a list into tiles', () => {
    expect(chooseEasier(listFact({ forms: ['cloze', 'card'] }), 'cloze', options())).toMatchObject({ form: 'cloze', tiles: true })
    expect(chooseEasier(listFact(), 'cloze', options())?.form).toBe('select')
  })

  it('keeps to cards for flashcards', () => {
    expect(chooseEasier(factWith(), 'card', options({ mode: 'flashcards' }))?.form).toBe('card')
  })
})
