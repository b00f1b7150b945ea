import { describe, expect, it } from 'vitest'
import { FORMS, type Form } from '../../src/bank/form.ts'
import { drawQuiz } from '../../src/quiz/draw/draw.ts'
import { givenOf } from '../../src/quiz/given-of.ts'
import { gradeFacts } from '../../src/quiz/grade.ts'
import type { Given, Question } from '../../src/quiz/question.ts'
import { questionOf, shippedBank } from './draw/shipped.ts'
import { answersTo } from './expectations.ts'

const drawable = shippedBank()

/** Questions of a form, as quizzes of the shipped bank ask them. */
function questionsBy(form: Form): readonly Question[] {
  const setup = { scope: { kind: 'all' as const }, count: 8, forms: [form] }
  return [1, 2, 3].flatMap((seed) => drawQuiz(drawable, setup, seed)).map((picked) => questionOf(picked, drawable))
}

/** What was given, as it comes back from what the journal keeps of it. */
function throughJournal(question: Question, given: Given): Given | null {
  const gave = new Map<string, readonly string[]>(gradeFacts(question, given).map((one) => [one.fact, one.gave]))
  return givenOf(question, (fact) => gave.get(fact))
}

/** Right, wrong in each documented way, half wrong, and given up. */
function attemptsAt(question: Question): readonly Given[] {
  const { right, trapped } = answersTo(question)
  const unknown: Given = { kind: 'unknown' }
  switch (question.form) {
    case 'select':
      return [...right, unknown, { kind: 'options', texts: question.options.slice(0, 2) }]
    case 'match':
      return [...right, unknown, { kind: 'placed', places: question.parts.map((_, index) => question.entries[index] ?? null) }]
    case 'sort':
      return [...right, unknown, { kind: 'placed', places: question.parts.map(() => question.bins[0]?.id ?? null) }]
    case 'order':
      return [...right, unknown, { kind: 'sequence', tiles: question.laidOut }]
    case 'true-false':
      return [...right, unknown, { kind: 'truth', value: !question.truth }]
    case 'number':
      return [...right, unknown, question.expects.kind === 'date' ? date('', '', '1900') : { kind: 'text', text: '9999' }]
    case 'card':
      return ([1, 2, 3, 4] as const).map((grade) => ({ kind: 'recall', grade }))
    case 'choice':
    case 'cloze':
    case 'short':
      return [...right, ...trapped, unknown]
  }
}

function verdictsOn(question: Question, given: Given) {
  return gradeFacts(question, given).map(({ fact, verdict }) => ({ fact, verdict }))
}

function date(day: string, month: string, year: string): Given {
  return { kind: 'date', day, month, year }
}

describe('what was given, read back from the journal', () => {
  it.each(FORMS)('earns the same verdicts as a %s', (form) => {
    const questions = questionsBy(form)
    expect(questions.length).toBeGreaterThan(0)
    for (const question of questions) {
      for (const given of attemptsAt(question)) {
        const back = throughJournal(question, given)
        if (back === null) throw new Error(`nothing came back of ${JSON.stringify(given)}`)
        expect(verdictsOn(question, back)).toEqual(verdictsOn(question, given))
      }
    }
  })

  it('is none where the journal keeps nothing of the question', () => {
    for (const form of FORMS) {
      const [question] = questionsBy(form)
      if (question !== undefined) expect(givenOf(question, () => undefined)).toBeNull()
    }
  })

  it('keeps a date field by field, and what was no date where the year is', () => {
    const question = questionsBy('number').find((one) => one.form === 'number' && one.expects.kind === 'date')
    if (question === undefined) throw new Error('no date was drawn')
    expect(givenOf(question, () => ['2018-09-03'])).toEqual(date('3', '9', '2018'))
    expect(givenOf(question, () => ['2018-09'])).toEqual(date('', '9', '2018'))
    expect(givenOf(question, () => ['not a date'])).toEqual(date('', '', 'not a date'))
  })

  it('is none for a card whose grade a newer version wrote', () => {
    const [card] = questionsBy('card')
    if (card === undefined) throw new Error('no card was drawn')
    expect(givenOf(card, () => ['halfway'])).toBeNull()
  })
})
