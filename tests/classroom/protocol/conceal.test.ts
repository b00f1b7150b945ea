import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { FORMS } from '../../../src/bank/form.ts'
import { conceal } from '../../../src/classroom/protocol/conceal.ts'
import { QuestionSchema } from '../../../src/classroom/protocol/messages/question-schema.ts'
import type { Question } from '../../../src/quiz/question.ts'
import { optionsShown } from '../../../src/quiz/options-shown.ts'
import { shownText } from '../../../src/quiz/shown.ts'
import { askedQuestions } from '../questions.ts'

const questions = askedQuestions()

/** The same question with something else for right, in everything that says so. */
function turned(question: Question): Question {
  const other = { ...question, key: 'Something else', fact: questions.find(({ fact }) => fact !== question.fact)?.fact ?? question.fact, rev: 9, hint: 'A hint' }
  switch (other.form) {
    case 'choice':
    case 'cloze':
    case 'short':
      return { ...other, traps: [], ...('accept' in other ? { accept: ['Anything'] } : {}) }
    case 'select':
      return { ...other, keys: other.options.slice(0, 1), traps: [] }
    case 'true-false':
      return { ...other, truth: !other.truth }
    case 'number':
      return other.expects.kind === 'date'
        ? { ...other, expects: { kind: 'date', date: { year: 1, month: 2, day: 3 } }, traps: [] }
        : { ...other, expects: { ...other.expects, value: 99, tolerance: 9 }, traps: [] }
    case 'match':
    case 'sort':
      return { ...other, parts: other.parts.map((part) => ({ ...part, fact: question.fact, rev: 3, key: 'Elsewhere' })) }
    case 'order':
      return { ...other, parts: [...other.parts].reverse() }
    case 'card':
      return other
  }
}

describe('a concealed question', () => {
  it('is one of every form that a class can be asked by', () => {
    expect(new Set(questions.map(({ form }) => form))).toEqual(new Set(FORMS.filter((form) => form !== 'card')))
  })

  it('looks the same whatever is right', () => {
    for (const question of questions) {
      expect(conceal(turned(question))).toEqual(conceal(question))
      expect(JSON.stringify(conceal(turned(question)))).toBe(JSON.stringify(conceal(question)))
    }
  })

  it('shows all that is shown before the answer but the hint', () => {
    for (const question of questions) {
      const concealed = conceal(question)
      expect(shownText(concealed)).toBe(shownText({ ...question, hint: null }))
      expect(optionsShown(concealed)).toEqual(optionsShown(question))
    }
  })

  it('is concealed already when it is concealed again', () => {
    for (const question of questions) expect(conceal(conceal(question))).toEqual(conceal(question))
  })

  it('travels, as the whole question does', () => {
    for (const question of questions) {
      for (const one of [question, conceal(question)]) expect(v.parse(QuestionSchema, JSON.parse(JSON.stringify(one)))).toEqual(one)
    }
  })
})
