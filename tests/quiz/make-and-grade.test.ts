import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FORMS } from '../../src/bank/form.ts'
import { grade } from '../../src/quiz/grade.ts'
import { makeQuestion } from '../../src/quiz/make.ts'
import { arbitraryFact, arbitrarySeed } from './arbitrary-fact.ts'
import { ALONE, answersTo, questionsOf, stemShowsKey } from './expectations.ts'
import { factWith, numberFact } from './facts.ts'

const arbitraryQuestions = fc
  .tuple(arbitraryFact, arbitrarySeed)
  .map(([fact, seed]) => ({ fact, seed, questions: fact.forms.flatMap((form) => questionsOf(fact, form, seed)) }))

describe('every fact', () => {
  it('makes every form it claims, tied to it and its revision', () => {
    fc.assert(
      fc.property(arbitraryQuestions, ({ fact, questions }) => {
        expect(new Set(questions.map((question) => question.form))).toEqual(new Set(fact.forms))
        for (const question of questions) expect(question).toMatchObject({ fact: fact.id, rev: fact.rev })
      }),
    )
  })

  it('takes its own key, in each accepted wording, as right', () => {
    fc.assert(
      fc.property(arbitraryQuestions, ({ questions }) => {
        for (const question of questions) {
          for (const given of answersTo(question).right) expect(grade(question, given).score).toBe(1)
        }
      }),
    )
  })

  it('takes each of its traps as wrong, with the reason written for it', () => {
    fc.assert(
      fc.property(arbitraryQuestions, ({ questions }) => {
        for (const question of questions) {
          for (const given of answersTo(question).trapped) {
            expect(grade(question, given)).toMatchObject({ score: 0, reason: { kind: 'trap' } })
          }
        }
      }),
    )
  })

  it('shows its key in no stem', () => {
    fc.assert(
      fc.property(arbitraryQuestions, ({ questions }) => {
        expect(questions.filter(stemShowsKey)).toEqual([])
      }),
    )
  })

  it('makes the same question of the same draw', () => {
    fc.assert(
      fc.property(arbitraryQuestions, ({ fact, seed, questions }) => {
        expect(fact.forms.flatMap((form) => questionsOf(fact, form, seed))).toEqual(questions)
      }),
    )
  })

  it('takes "Don’t know" for no score in every form', () => {
    fc.assert(
      fc.property(arbitraryQuestions, ({ questions }) => {
        for (const question of questions) {
          expect(grade(question, { kind: 'unknown' })).toEqual({ score: 0, reason: { kind: 'unknown' } })
        }
      }),
    )
  })

  it('never scores a typed text outside 0 to 1, whatever is typed', () => {
    fc.assert(
      fc.property(arbitraryQuestions, fc.string({ unit: 'grapheme' }), ({ questions }, text) => {
        const typedForms = questions.filter(({ form }) => form === 'short' || form === 'cloze')
        for (const question of typedForms) {
          const { score } = grade(question, { kind: 'text', text })
          expect(score === 0 || score === 1).toBe(true)
        }
      }),
    )
  })
})

describe('makeQuestion', () => {
  it.each(FORMS)('refuses %s, naming fact and form, where the fact does not claim it', (form) => {
    const fact = numberFact({ forms: FORMS.filter((other) => other !== form) })
    expect(() => makeQuestion(fact, form, { seed: 1 }, ALONE)).toThrow(RangeError)
    expect(() => makeQuestion(fact, form, { seed: 1 }, ALONE)).toThrow(`${fact.id} makes no ${form}`)
  })

  it('makes nothing of a retired fact', () => {
    expect(() => makeQuestion(factWith({ status: 'retired', forms: [] }), 'card', { seed: 1 }, ALONE)).toThrow(RangeError)
  })
})
