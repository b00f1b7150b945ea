import { describe, expect, it } from 'vitest'
import { gradeShort } from '../../../src/quiz/forms/short/grade.ts'
import { makeShort } from '../../../src/quiz/forms/short/make.ts'
import type { ShortQuestion } from '../../../src/quiz/question.ts'
import { factWith, listFact } from '../facts.ts'

const typed = (text: string) => ({ kind: 'text', text }) as const

function shortQuestion(key: string, accept: readonly string[], traps: readonly string[]): ShortQuestion {
  const documented = traps.map((text) => ({ text, reason: `Not ${text}.` }))
  return makeShort(factWith({ answer: { kind: 'text', text: key, accept }, traps: documented }), { seed: 1 })
}

describe('makeShort', () => {
  it('asks the question with every accepted wording and every trap', () => {
    const question = makeShort(factWith(), { seed: 1 })
    expect(question).toMatchObject({ form: 'short', key: 'Port Veyra', accept: ['Veyra Harbour'] })
    expect(question).toMatchObject({ asOf: null, hint: null })
    expect(question.traps).toHaveLength(2)
  })

  it('carries hint and date of validity', () => {
    expect(makeShort(factWith({ hint: 'In the north.', asOf: '1625-02' }), { seed: 1 })).toMatchObject({
      hint: 'In the north.',
      asOf: '1625-02',
    })
  })

  it('refuses a list', () => {
    expect(() => makeShort(listFact(), { seed: 1 })).toThrow(/founding-ports makes no short/)
  })
})

describe('gradeShort', () => {
  const traps = ['Naval Harbour Officer', 'Harbour Officers']
  const question = shortQuestion('Civic Harbour Officer', ['Harbour Officer'], traps)

  it.each([
    'Civic Harbour Officer',
    'civic harbour officer.',
    'The “Civic” Harbour-Officer',
    'HARBOUR OFFICER',
    'civicharbour officer',
  ])('accepts %j', (text) => {
    expect(gradeShort(question, typed(text))).toEqual({ score: 1, reason: { kind: 'right' } })
  })

  const misspelt = ['Civc Harbour Officer', 'Civic Harbor Oficer', 'Civic Harbuor Officer']
  it.each(misspelt)('passes %j with the spelling', (text) => {
    expect(gradeShort(question, typed(text))).toEqual({
      score: 1,
      reason: { kind: 'spelling', expected: 'Civic Harbour Officer' },
    })
  })

  it.each(['Cvc Harbour Officer', 'Civic Officer', 'Officer', 'Civic', '', '…'])('rejects %j', (text) => {
    expect(gradeShort(question, typed(text))).toEqual({ score: 0, reason: { kind: 'wrong' } })
  })

  it('never takes a trap for a near spelling, however near it is', () => {
    expect(gradeShort(question, typed('harbour officers')).reason).toMatchObject({
      kind: 'trap',
      trap: { text: 'Harbour Officers' },
    })
  })

  it('takes a near spelling of a trap for that trap', () => {
    expect(gradeShort(question, typed('Navall Harbour Officer')).reason).toMatchObject({
      kind: 'trap',
      trap: { text: 'Naval Harbour Officer' },
    })
  })

  it('rejects a spelling that is as near to a trap as to the key', () => {
    const near = shortQuestion('Ostrel', [], ['Ostrelia', 'Port Veyra'])
    expect(gradeShort(near, typed('Ostreli')).reason).toEqual({ kind: 'wrong' })
    expect(gradeShort(near, typed('Ostre')).reason.kind).toBe('spelling')
    expect(gradeShort(near, typed('Ostrella')).reason.kind).toBe('trap')
  })

  it('counts nearness to short traps too, whose own spelling must be exact', () => {
    const near = shortQuestion('Veyra', [], ['Vera', 'Hesk'])
    expect(gradeShort(near, typed('Vera')).reason.kind).toBe('trap')
    expect(gradeShort(near, typed('Verra')).reason).toEqual({ kind: 'wrong' })
    expect(gradeShort(near, typed('Veyrra')).reason.kind).toBe('spelling')
  })

  it.each([
    ['Resolution 1325', 'Resolution 1352'],
    ['Resolution 1325', 'Resolution 132'],
    ['1325', '1326'],
    ['1,325', '1.325'],
  ])('has no mercy with digits: %j is not %j', (key, text) => {
    expect(gradeShort(shortQuestion(key, [], ['Veyra', 'Hesk']), typed(text)).score).toBe(0)
  })

  it('throws at an answer of another form', () => {
    expect(() => gradeShort(question, { kind: 'option', text: 'Hesk' })).toThrow(TypeError)
  })
})
