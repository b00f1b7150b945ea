import { describe, expect, it } from 'vitest'
import { FORMS } from '../../../src/bank/form.ts'
import { fold } from '../../../src/journal/fold.ts'
import type { Line } from '../../../src/journal/line.ts'
import { changesBy, chartAround } from '../../../src/memory/quiz/change.ts'
import { recallByPassage } from '../../../src/memory/passages.ts'
import { makeReducer } from '../../../src/memory/schedule.ts'
import { materialOf } from '../../../src/quiz/material.ts'
import type { Source } from '../../../src/quiz/quiz.ts'
import { answersTo } from '../../quiz/expectations.ts'
import { harbourBank } from '../bank.ts'
import { answerLine } from '../lines.ts'
import { takeQuiz } from './taken.ts'

const DAY = 20_000
const bank = harbourBank()
const drawable = { bank, material: materialOf(bank) }
const reducer = makeReducer({ boundary: 4 })
const source: Source = { kind: 'drawn', setup: { scope: { kind: 'all' }, count: 8, forms: FORMS }, seed: 2 }
const taken = takeQuiz({ drawable, source, give: (question) => answersTo(question).right[0] ?? null, day: DAY, first: 500 })
const facts = new Set(taken.answers.map(({ fact }) => fact))

/** Every fourth fact was studied a month before. */
const past = bank.facts.flatMap(({ id }, index) => (index % 4 === 0 ? [answerLine(DAY - 30, index + 1, { fact: id })] : []))

function changes(lines: readonly Line[]) {
  const ground = { bank, folded: fold(reducer, lines), reducer, quiz: taken.quiz.quiz, facts, day: DAY + 1 }
  return changesBy(ground)
}

function recalled(lines: readonly Line[]) {
  return recallByPassage(bank, fold(reducer, lines).facts, DAY + 1)
}

describe('what a quiz changes', () => {
  it('is told for the passages of the facts that were answered, in the order of the document', () => {
    const refs = changes([...past, ...taken.answers]).map(({ ref }) => ref)
    const touched = bank.facts.filter(({ id }) => facts.has(id)).map(({ at: [place = ''] }) => place.split('.')[0])
    expect(refs).toEqual([...new Set(touched)].sort())
  })

  it('is the chart without the quiz and with it', () => {
    const without = recalled(past)
    const with_ = recalled([...past, ...taken.answers])
    const told = changes([...past, ...taken.answers])
    expect(told.length).toBeGreaterThan(3)
    for (const { ref, before, after } of told) {
      expect(before).toBe(without.get(ref)?.recall)
      expect(after).toBe(with_.get(ref)?.recall)
    }
    expect(told.some(({ before, after }) => before !== null && after !== null && after > before)).toBe(true)
  })

  it('begins with nothing where nothing was started before', () => {
    for (const { before, after } of changes(taken.answers)) {
      expect(before).toBeNull()
      expect(after).toBeGreaterThan(0)
    }
  })

  it('is drawn on the whole chart: where the quiz touched nothing, before and after are the same', () => {
    const lines = [...past, ...taken.answers]
    const ground = { bank, folded: fold(reducer, lines), reducer, quiz: taken.quiz.quiz, facts, day: DAY + 1 }
    const { before, after } = chartAround(ground)
    expect([...before.values()]).toEqual([...recalled(past).values()])
    expect([...after.values()]).toEqual([...recalled(lines).values()])
    const touched = new Set(changesBy(ground).map(({ ref }) => ref))
    for (const { ref, recall } of after.values()) if (!touched.has(ref)) expect(recall).toBe(before.get(ref)?.recall)
  })

  it('is the same whatever was answered later', () => {
    const later = bank.facts.map(({ id }, index) => answerLine(DAY + 3, 700 + index, { fact: id, score: 0, rating: 1 }))
    expect(changes([...past, ...taken.answers, ...later])).toEqual(changes([...past, ...taken.answers]))
  })

  it('falls where answers were misses', () => {
    const missed = taken.answers.map((line) => ({ ...line, score: 0, rating: 1 as const }))
    const strong = [...facts].flatMap((fact, index) =>
      [DAY - 90, DAY - 60, DAY - 20].map((day, turn) => answerLine(day, 100 + index * 3 + turn, { fact, rating: 4 })),
    )
    const sorted = [...strong].sort((a, b) => a.at - b.at).map((line, index) => ({ ...line, id: `tester-${String(index + 1).padStart(6, '0')}` }))
    for (const { before, after } of changes([...sorted, ...missed])) expect(after ?? 1).toBeLessThan(before ?? 0)
  })

  it('is nothing where no answer of the quiz is left', () => {
    expect(changes(past).every(({ before, after }) => before === after)).toBe(true)
  })
})
