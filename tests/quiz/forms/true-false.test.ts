import { describe, expect, it } from 'vitest'
import { gradeTrueFalse } from '../../../src/quiz/forms/true-false/grade.ts'
import { makeTrueFalse } from '../../../src/quiz/forms/true-false/make.ts'
import { factWith } from '../facts.ts'

const TRUE_STATEMENT = 'The flag of the league is kept at Port Veyra by the pilots.'
const WRONG_STATEMENTS = ['The flag is kept at Port Ostrel.', 'The pilots burnt the flag.']

describe('makeTrueFalse', () => {
  const fact = factWith({ wrong: WRONG_STATEMENTS })
  const questions = Array.from({ length: 2000 }, (_, seed) => makeTrueFalse(fact, { seed }))

  it('shows the statement without brackets, or a wrong one, and always corrects by the true one', () => {
    for (const question of questions) {
      if (question.truth) expect(question.stem).toBe(TRUE_STATEMENT)
      else expect(WRONG_STATEMENTS).toContain(question.stem)
      expect(question.key).toBe(TRUE_STATEMENT)
    }
  })

  it('is true half of the time and uses every wrong statement', () => {
    const truths = questions.filter((question) => question.truth).length
    expect(Math.abs(truths - 1000)).toBeLessThan(100)
    expect(new Set(questions.map((question) => question.stem)).size).toBe(3)
  })

  it('refuses a fact without wrong statements', () => {
    expect(() => makeTrueFalse(factWith({ wrong: [] }), { seed: 1 })).toThrow(/flag-port makes no true-false/)
  })
})

describe('gradeTrueFalse', () => {
  it.each([
    [true, true, 1],
    [false, false, 1],
    [true, false, 0],
    [false, true, 0],
  ])('statement %s, learner says %s: %i', (truth, value, score) => {
    const question = { ...makeTrueFalse(factWith(), { seed: 1 }), truth }
    expect(gradeTrueFalse(question, { kind: 'truth', value }).score).toBe(score)
  })

  it('throws at an answer of another form', () => {
    const question = makeTrueFalse(factWith(), { seed: 1 })
    expect(() => gradeTrueFalse(question, { kind: 'text', text: 'true' })).toThrow(TypeError)
  })
})
