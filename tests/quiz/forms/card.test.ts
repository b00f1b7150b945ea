import { describe, expect, it } from 'vitest'
import { gradeCard } from '../../../src/quiz/forms/card/grade.ts'
import { makeCard } from '../../../src/quiz/forms/card/make.ts'
import { factWith, listFact, numberFact } from '../facts.ts'

describe('makeCard', () => {
  it('has the question in front and the answer behind', () => {
    expect(makeCard(factWith(), { seed: 1 })).toMatchObject({
      stem: 'Which port holds the flag of the league?',
      key: 'Port Veyra',
      back: ['Port Veyra'],
    })
  })

  it('tells a number with its unit', () => {
    expect(makeCard(numberFact(), { seed: 1 })).toMatchObject({ key: '15 years', back: ['15 years'] })
  })

  it('has a list behind, member by member', () => {
    expect(makeCard(listFact(), { seed: 1 })).toMatchObject({
      key: 'Veyra, Ostrel, Quillon',
      back: ['Veyra', 'Ostrel', 'Quillon'],
    })
  })
})

describe('gradeCard', () => {
  const question = makeCard(factWith(), { seed: 1 })

  it.each([
    [1, 0],
    [2, 1],
    [3, 1],
    [4, 1],
  ] as const)('grade %i scores %i', (grade, score) => {
    expect(gradeCard(question, { kind: 'recall', grade })).toEqual({ score, reason: { kind: 'recall', grade } })
  })

  it('throws at an answer of another form', () => {
    expect(() => gradeCard(question, { kind: 'text', text: 'Port Veyra' })).toThrow(TypeError)
  })
})
