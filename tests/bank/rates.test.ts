import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import type { Bank, Fact } from '../../src/bank/bank.ts'
import { FORMS, type Form, type GroupForm } from '../../src/bank/form.ts'
import { FactIdSchema, type FactId } from '../../src/bank/ids.ts'
import { makeQuestion } from '../../src/quiz/make.ts'
import { materialOf } from '../../src/quiz/material.ts'
import type { ChoiceQuestion, Question } from '../../src/quiz/question.ts'
import { factsAsked } from '../../src/quiz/together.ts'
import { drawQuizzes, drawSessions } from '../../tools/bank/report/drawn.ts'
import { ratesOf } from '../../tools/bank/report/rates.ts'
import { readEdited } from './edited-bank.ts'

function inventedBank(): Bank {
  const { bank } = readEdited([]).compiled
  if (bank === null) throw new Error('the invented bank does not compile')
  return bank
}

const bank = inventedBank()
const material = materialOf(bank)

/** Choices of as many invented facts, whose key is the longest option in the given share of them. */
function choices(count: number, longest: number): ChoiceQuestion[] {
  const owner = bank.facts.find(({ id }) => id === 'charter-partner')
  if (owner === undefined) throw new Error('the invented bank lacks its charter')
  const facts = Array.from({ length: count }, (_, index) => ({ ...owner, id: idOf(index) }))
  return facts.map((fact, index) => {
    const question = makeQuestion(fact, 'choice', { seed: index }, material)
    if (question.form !== 'choice') throw new Error('not a choice')
    const key = index < longest * count ? 'the whole old fishing guild' : 'guild'
    return { ...question, key, options: [key, 'the coast guard', 'the pilots'] }
  })
}

function idOf(index: number): FactId {
  return v.parse(FactIdSchema, `invented-${index}`)
}

function statements(count: number, truths: number): Question[] {
  const owner = bank.facts.find(({ forms }) => forms.includes('true-false'))
  if (owner === undefined) throw new Error('the invented bank has no statement')
  const [yes, no] = [true, false].map((truth) => ({
    ...makeQuestion(owner, 'true-false', { seed: 1 }, material),
    ...{ form: 'true-false' as const, truth },
  }))
  if (yes === undefined || no === undefined) throw new Error('no statement was made')
  return Array.from({ length: count }, (_, index) => (index < truths ? yes : no))
}

function factNamed(id: string): Fact {
  const fact = material.facts.get(id)
  if (fact === undefined) throw new Error(`the invented bank lacks ${id}`)
  return fact
}

/** The first question that the invented bank makes in a form that asks several facts. */
function groupQuestion(form: GroupForm): Question {
  const group = bank.groups.find((one) => one.form === form)
  const [lead, ...others] = [...new Set(group?.tiles.map(({ fact }) => fact))]
  if (group === undefined || lead === undefined) throw new Error(`the invented bank has no ${form}`)
  return makeQuestion(factNamed(lead), form, { seed: 1, group: group.id, others }, material)
}

describe('rates of what is drawn', () => {
  it('accept keys that are longest as often as chance has it', () => {
    expect(ratesOf(bank, choices(60, 1 / 3)).outside.join()).not.toContain('longest')
  })

  it.each([0, 0.6, 1])('refuse keys that are longest in a share of %f', (share) => {
    expect(ratesOf(bank, choices(60, share)).outside.join()).toContain('key strictly the longest option')
  })

  it('leave choices out whose options are equally long, for there chance cannot make the key the longest', () => {
    const years = choices(60, 0).map((choice) => ({ ...choice, key: '2008', options: ['2008', '2010', '2018'] }))
    expect(ratesOf(bank, years).outside.join()).not.toContain('longest')
    const mixed = ratesOf(bank, [...choices(30, 1 / 3), ...years.slice(30)])
    expect(mixed.lines[0]).toContain('33 % of 30 choices with one longest option, of 60')
    expect(mixed.outside.join()).not.toContain('longest')
  })

  it('bound true-false and its balance', () => {
    const asked = choices(60, 1 / 3)
    expect(ratesOf(bank, [...asked, ...statements(10, 5)]).outside.join()).not.toMatch(/true/)
    expect(ratesOf(bank, [...asked, ...statements(20, 10)]).outside.join()).toContain('true-false: 25 % of what is drawn')
    expect(ratesOf(bank, [...asked, ...statements(10, 8)]).outside.join()).toContain('true statements: 80 % of 10')
  })

  it.each(['match', 'order', 'sort'] as const)('count a %s as more than remembering', (form) => {
    const asked = choices(20, 1 / 3)
    const above = /above plain remembering: (\d+) %/
    const share = (drawn: readonly Question[]): string | undefined => above.exec(ratesOf(bank, drawn).lines.join('\n'))?.[1]
    expect(share(asked)).toBe('0')
    expect(share([...asked, ...Array.from({ length: 20 }, () => groupQuestion(form))])).toBe('50')
  })

  it('count a choice or a select as such where it offers the key of another fact, and no typed question', () => {
    const list = factNamed('winter-cargo')
    const rope = { ...factNamed('caption'), answer: { kind: 'text', text: 'rope', accept: [] } } satisfies Fact
    const mixed = { ...bank, facts: bank.facts.map((fact) => (fact.id === rope.id ? rope : fact)) }
    const told = (form: Form): string => ratesOf(mixed, [makeQuestion(list, form, { seed: 1 }, material)]).lines.join('\n')
    expect(told('select')).toContain('above plain remembering: 100 %')
    expect(told('card')).toContain('above plain remembering: 0 %')
  })

  it('say nothing of what was not drawn', () => {
    expect(ratesOf(bank, []).lines[0]).toContain('0 choices')
  })
})

describe('simulated sessions', () => {
  it('are the same every time, and ask facts of the bank in forms they make', () => {
    const drawn = drawSessions(bank, 25)
    expect(drawSessions(bank, 25)).toEqual(drawn)
    const forms = new Map(bank.facts.map((fact) => [fact.id, fact.forms]))
    expect(drawn.length).toBeGreaterThan(0)
    expect(drawn.every(({ fact, form }) => forms.get(fact)?.includes(form))).toBe(true)
  })

  it('use every fact sooner or later, and every form', () => {
    const drawn = drawSessions(bank, 100)
    expect([...new Set(drawn.flatMap(factsAsked))].sort()).toEqual(bank.facts.map(({ id }) => id).sort())
    expect(new Set(drawn.map(({ form }) => form))).toEqual(new Set(FORMS))
  })
})

describe('drawn quizzes', () => {
  it('are the same every time, and ask facts of the bank in forms they make', () => {
    const drawn = drawQuizzes(bank, 20)
    expect(drawQuizzes(bank, 20)).toEqual(drawn)
    expect(drawn.length).toBeGreaterThan(0)
    expect(drawn.every(({ fact, form }) => factNamed(fact).forms.includes(form))).toBe(true)
  })
})
