import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import type { Bank } from '../../src/bank/bank.ts'
import { FactIdSchema, type FactId } from '../../src/bank/ids.ts'
import { makeQuestion } from '../../src/quiz/make.ts'
import type { ChoiceQuestion, Question } from '../../src/quiz/question.ts'
import { drawSessions } from '../../tools/bank/report/drawn.ts'
import { ratesOf } from '../../tools/bank/report/rates.ts'
import { readEdited } from './edited-bank.ts'

function inventedBank(): Bank {
  const { bank } = readEdited([]).compiled
  if (bank === null) throw new Error('the invented bank does not compile')
  return bank
}

const bank = inventedBank()

/** Choices of as many invented facts, whose key is the longest option in the given share of them. */
function choices(count: number, longest: number): ChoiceQuestion[] {
  const owner = bank.facts.find(({ id }) => id === 'charter-partner')
  if (owner === undefined) throw new Error('the invented bank lacks its charter')
  const facts = Array.from({ length: count }, (_, index) => ({ ...owner, id: idOf(index) }))
  return facts.map((fact, index) => {
    const question = makeQuestion(fact, 'choice', { seed: index })
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
    ...makeQuestion(owner, 'true-false', { seed: 1 }),
    ...{ form: 'true-false' as const, truth },
  }))
  if (yes === undefined || no === undefined) throw new Error('no statement was made')
  return Array.from({ length: count }, (_, index) => (index < truths ? yes : no))
}

describe('rates of what is drawn', () => {
  it('accept keys that are longest as often as chance has it', () => {
    expect(ratesOf(bank, choices(60, 1 / 3)).outside.join()).not.toContain('longest')
  })

  it.each([0, 0.6, 1])('refuse keys that are longest in a share of %f', (share) => {
    expect(ratesOf(bank, choices(60, share)).outside.join()).toContain('key strictly the longest option')
  })

  it('bound true-false and its balance', () => {
    const asked = choices(60, 1 / 3)
    expect(ratesOf(bank, [...asked, ...statements(10, 5)]).outside.join()).not.toMatch(/true/)
    expect(ratesOf(bank, [...asked, ...statements(20, 10)]).outside.join()).toContain('true-false: 25 % of what is drawn')
    expect(ratesOf(bank, [...asked, ...statements(10, 8)]).outside.join()).toContain('true statements: 80 % of 10')
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

  it('use every fact sooner or later', () => {
    const asked = new Set(drawSessions(bank, 100).map(({ fact }) => fact))
    expect([...asked].sort()).toEqual(bank.facts.map(({ id }) => id).sort())
  })
})
