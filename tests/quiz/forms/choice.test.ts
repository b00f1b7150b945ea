import { describe, expect, it } from 'vitest'
import type { ChoiceQuestion } from '../../../src/quiz/question.ts'
import { gradeChoice } from '../../../src/quiz/forms/choice/grade.ts'
import { makeChoice } from '../../../src/quiz/forms/choice/make.ts'
import { factWith, listFact, yearFact } from '../facts.ts'

const option = (text: string) => ({ kind: 'option', text }) as const

const FOUR_TRAPS = ['Ostrel', 'Dumar', 'Hesk', 'Quillon'].map((text) => ({ text, reason: `Not ${text}.` }))

describe('makeChoice', () => {
  it('offers the key among every documented trap', () => {
    const question = makeChoice(factWith(), { seed: 3 })
    expect(question.stem).toBe('Which port holds the flag of the league?')
    expect(question.key).toBe('Port Veyra')
    expect([...question.options].sort()).toEqual(['Port Dumar', 'Port Ostrel', 'Port Veyra'])
  })

  it('offers three of four traps, any of them, and knows no others', () => {
    const seen = new Set<string>()
    for (let seed = 0; seed < 40; seed += 1) {
      const question = makeChoice(factWith({ traps: FOUR_TRAPS }), { seed })
      expect(question.options).toHaveLength(4)
      expect(question.traps.map((trap) => trap.text).sort()).toEqual(
        question.options.filter((text) => text !== question.key).sort(),
      )
      for (const trap of question.traps) seen.add(trap.text)
    }
    expect(seen.size).toBe(4)
  })

  it.each([2, 3])('puts the key in each place about as often with %i traps', (traps) => {
    const rounds = 4000
    const places = Array.from({ length: traps + 1 }, () => 0)
    const fact = factWith({ traps: FOUR_TRAPS.slice(0, traps) })
    for (let seed = 0; seed < rounds; seed += 1) {
      const { options, key } = makeChoice(fact, { seed })
      const place = options.indexOf(key)
      places[place] = (places[place] ?? 0) + 1
    }
    const expected = rounds / places.length
    const chiSquare = places.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0)
    expect(chiSquare).toBeLessThan(16.27)
  })

  it('sorts years', () => {
    expect(makeChoice(yearFact(), { seed: 5 }).options).toEqual(['1299', '1325', '1401'])
  })

  it('refuses a list and a fact with one trap', () => {
    expect(() => makeChoice(listFact(), { seed: 1 })).toThrow(/founding-ports makes no choice/)
    expect(() => makeChoice(factWith({ traps: FOUR_TRAPS.slice(0, 1) }), { seed: 1 })).toThrow(RangeError)
  })
})

describe('gradeChoice', () => {
  const question: ChoiceQuestion = makeChoice(factWith(), { seed: 1 })

  it('knows the key, the traps with their reasons, and nothing else', () => {
    expect(gradeChoice(question, option('Port Veyra'))).toEqual({ score: 1, reason: { kind: 'right' } })
    expect(gradeChoice(question, option('Port Dumar'))).toEqual({
      score: 0,
      reason: { kind: 'trap', trap: { text: 'Port Dumar', reason: 'Dumar left the league.' } },
    })
    expect(gradeChoice(question, option('Port Hesk'))).toEqual({ score: 0, reason: { kind: 'wrong' } })
  })

  it('throws at an answer of another form', () => {
    expect(() => gradeChoice(question, { kind: 'truth', value: true })).toThrow(TypeError)
  })
})
