import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { materialOf } from '../../src/quiz/material.ts'
import { sampleQuestion } from '../../src/quiz/sample.ts'
import { factsAsked } from '../../src/quiz/together.ts'
import { arbitraryGathered } from './arbitrary-group.ts'
import { factWith, listFact } from './facts.ts'

describe('sampleQuestion', () => {
  it('makes a question in each form of a fact, and the same one by the same seed', () => {
    const fact = factWith()
    const material = materialOf({ facts: [fact], groups: [] })
    for (const form of fact.forms) {
      const question = sampleQuestion(fact, form, 3, material)
      expect(question).toMatchObject({ form, fact: fact.id })
      expect(sampleQuestion(fact, form, 3, material)).toEqual(question)
    }
  })

  it('is null for a form that the fact cannot make', () => {
    const broken = factWith({ traps: [], forms: ['choice', 'card'] })
    const material = materialOf({ facts: [broken], groups: [] })
    expect(sampleQuestion(broken, 'choice', 1, material)).toBeNull()
    expect(sampleQuestion(listFact(), 'match', 1, material)).toBeNull()
    expect(sampleQuestion(factWith({ forms: ['match'] }), 'match', 1, material)).toBeNull()
  })

  it('asks a fact together with others of its group, none of them retired', () => {
    fc.assert(
      fc.property(arbitraryGathered.match, fc.nat(), ({ group, facts }, seed) => {
        const [first, retired, ...rest] = facts
        if (first === undefined || retired === undefined) throw new Error('A group has two facts.')
        const material = materialOf({ facts: [first, { ...retired, status: 'retired', forms: [] }, ...rest], groups: [group] })
        const question = sampleQuestion(first, 'match', seed, material)
        if (rest.length < 2) expect(question).toBeNull()
        else {
          const asked = question === null ? [] : factsAsked(question)
          expect(asked).toContain(first.id)
          expect(asked.length).toBeGreaterThan(2)
          expect(asked).not.toContain(retired.id)
        }
      }),
    )
  })
})
