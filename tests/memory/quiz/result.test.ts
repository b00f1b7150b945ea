import { describe, expect, it } from 'vitest'
import { FORMS } from '../../../src/bank/form.ts'
import { fold } from '../../../src/journal/fold.ts'
import type { AnswerLine, Line } from '../../../src/journal/line.ts'
import { resultOf } from '../../../src/memory/quiz/result.ts'
import { makeReducer } from '../../../src/memory/schedule.ts'
import { listOf, pickQuiz, type Drawable } from '../../../src/quiz/draw/draw.ts'
import { materialOf } from '../../../src/quiz/material.ts'
import type { Given, Question } from '../../../src/quiz/question.ts'
import type { Source } from '../../../src/quiz/quiz.ts'
import { factsAsked } from '../../../src/quiz/together.ts'
import { shippedBank } from '../../quiz/draw/shipped.ts'
import { answersTo } from '../../quiz/expectations.ts'
import { answerLine } from '../lines.ts'
import { takeQuiz, type Taken } from './taken.ts'

const drawable = shippedBank()
const drawn: Source = { kind: 'drawn', setup: { scope: { kind: 'all' }, count: 20, forms: FORMS }, seed: 3 }

const folded = (lines: Iterable<Line>) => fold(makeReducer({ boundary: 4 }), lines)
const right = (question: Question): Given | null => answersTo(question).right[0] ?? null

/** Right at even places, given up at every fourth, open at the others. */
function mixed(question: Question, place: number): Given | null {
  if (place % 4 === 1) return { kind: 'unknown' }
  return place % 2 === 0 ? right(question) : null
}

function journalOf({ answers, quiz }: Taken, ...others: readonly Line[]) {
  return folded([...others, ...answers, quiz])
}

function edited(change: (bank: Drawable['bank']) => Drawable['bank']): Drawable {
  const bank = { ...change(drawable.bank), version: 'ffffffff' }
  return { bank, material: materialOf(bank) }
}

describe('the result of a quiz', () => {
  it('shows every question as it was asked, with what was given', () => {
    const taken = takeQuiz({ drawable, source: drawn, give: mixed })
    const { questions } = resultOf(journalOf(taken), taken.quiz, drawable)
    expect(questions.map(({ question }) => question)).toEqual(taken.questions)
    for (const { place, state, answers, score, question } of questions) {
      expect(state).toBe(place % 4 === 3 ? 'unanswered' : 'answered')
      expect(score).toBe(place % 2 === 0 ? 1 : 0)
      const asked = question === null ? [] : factsAsked(question)
      expect(answers.map(({ fact }) => fact)).toEqual(state === 'answered' ? asked : [])
    }
  })

  it('counts for a question of several facts the mean of their scores', () => {
    const source: Source = { kind: 'drawn', setup: { scope: { kind: 'all' }, count: 1, forms: ['sort'] }, seed: 1 }
    const first = (question: Question): Given | null =>
      question.form === 'sort' ? { kind: 'placed', places: question.parts.map(({ key }, index) => (index === 0 ? key : null)) } : null
    const taken = takeQuiz({ drawable, source, give: first })
    const [question] = resultOf(journalOf(taken), taken.quiz, drawable).questions
    const scores = taken.answers.map(({ score }) => score)
    expect(scores.length).toBeGreaterThan(2)
    expect(question?.score).toBeCloseTo(scores.reduce((sum, score) => sum + score, 0) / scores.length)
  })

  it('leaves out what was answered elsewhere, and what was taken back', () => {
    const taken = takeQuiz({ drawable, source: drawn, give: right })
    const fact = taken.questions[0]?.fact ?? ''
    const elsewhere = answerLine(20_000, 900, { fact, bank: 'nato-un', in: 'exam:other', q: 'other-0' })
    const undo: Line = { id: 'tester-000901', at: elsewhere.at + 1, tz: 0, do: 'undo', q: 'exam1-1' }
    const { questions } = resultOf(journalOf(taken, elsewhere, undo), taken.quiz, drawable)
    expect(questions[0]?.answers.map(({ q }) => q)).not.toContain('other-0')
    expect(questions[1]).toMatchObject({ state: 'lost', answers: [] })
  })

  it('takes the answer that came after one that was taken back', () => {
    const taken = takeQuiz({ drawable, source: drawn, give: right })
    const [first] = taken.answers.filter(({ q }) => q === 'exam1-1')
    if (first === undefined) throw new Error('not answered')
    const again: AnswerLine = { ...first, id: 'tester-000902', at: first.at + 900, q: 'exam1-1-1', gave: ['again'], score: 0 }
    const undo: Line = { id: 'tester-000901', at: first.at + 899, tz: 0, do: 'undo', q: 'exam1-1' }
    const [, second] = resultOf(journalOf(taken, undo, again), taken.quiz, drawable).questions
    expect(second).toMatchObject({ state: 'answered', score: 0, answers: [{ gave: ['again'] }] })
  })

  it('says which answers are not there, as in part of a backup', () => {
    const taken = takeQuiz({ drawable, source: drawn, give: mixed })
    const part = { ...taken, answers: taken.answers.filter(({ q }) => q !== 'exam1-0' && q !== 'exam1-1') }
    const states = resultOf(journalOf(part), taken.quiz, drawable).questions.map(({ state }) => state)
    expect(states.slice(0, 4)).toEqual(['lost', 'lost', 'answered', 'unanswered'])
  })

  it('makes a list again, and what a diagnostic added to it', () => {
    const picked = pickQuiz(drawable, { facts: drawable.bank.facts.slice(0, 60), count: 12, forms: ['choice', 'cloze'] }, 5)
    const taken = takeQuiz({ drawable, source: { kind: 'listed', list: listOf(picked), seed: 5 }, give: right })
    const begun = { kind: 'listed' as const, list: listOf(picked).slice(0, 8), seed: 5 }
    const shorter = takeQuiz({ drawable, source: begun, give: right })
    const quiz = { ...taken.quiz, source: shorter.quiz.source }
    expect(resultOf(journalOf(taken), quiz, drawable).questions.map(({ question }) => question)).toEqual(taken.questions)
  })
})

describe('the result of a quiz of another version of the bank', () => {
  it('shows what was given, and no question that was not asked so', () => {
    const taken = takeQuiz({ drawable, source: drawn, give: mixed })
    const fewer = edited((bank) => ({ ...bank, facts: bank.facts.slice(10) }))
    const { questions } = resultOf(journalOf(taken), taken.quiz, fewer)
    expect(questions.map(({ question }) => question).filter((question) => question !== null)).toEqual([])
    expect(questions.filter(({ state }) => state === 'answered').map(({ fact }) => fact)).toEqual(
      taken.questions.flatMap(({ fact }, place) => (place % 4 === 3 ? [] : [fact])),
    )
    const open = questions.filter(({ state }) => state === 'unanswered').map(({ fact }) => fact)
    expect(open).toEqual(taken.quiz.unanswered)
    expect(questions.filter(({ state }) => state === 'lost')).toEqual([])
  })

  it('shows those questions of a list that are the same still', () => {
    const picked = pickQuiz(drawable, { facts: drawable.bank.facts, count: 10, forms: ['choice'] }, 9)
    const taken = takeQuiz({ drawable, source: { kind: 'listed', list: listOf(picked), seed: 9 }, give: right })
    const [gone, reworded] = taken.questions
    const changed = edited((bank) => ({
      ...bank,
      facts: bank.facts
        .filter(({ id }) => id !== gone?.fact)
        .map((fact) => (fact.id === reworded?.fact ? { ...fact, rev: fact.rev + 1, ask: 'Something else?' } : fact)),
    }))
    const { questions } = resultOf(journalOf(taken), taken.quiz, changed)
    expect(questions.map(({ question }) => question)).toEqual([null, null, ...taken.questions.slice(2)])
    expect(questions.map(({ state }) => state)).toEqual(questions.map(() => 'answered'))
  })

  it('has answers without questions where the bank is another one', () => {
    const taken = takeQuiz({ drawable, source: drawn, give: mixed })
    const other = edited((bank) => ({ ...bank, id: 'other' as typeof bank.id }))
    const { questions } = resultOf(journalOf(taken), taken.quiz, other)
    expect(questions.every(({ question }) => question === null)).toBe(true)
    expect(questions.filter(({ state }) => state === 'answered')).toHaveLength(15)
  })
})
