import { describe, expect, it } from 'vitest'
import { FORMS } from '../../../src/bank/form.ts'
import { byObjective } from '../../../src/memory/quiz/by-objective.ts'
import { resultOf } from '../../../src/memory/quiz/result.ts'
import type { Source } from '../../../src/quiz/quiz.ts'
import { factsAsked } from '../../../src/quiz/together.ts'
import { shippedBank } from '../../quiz/draw/shipped.ts'
import { harbourBank } from '../bank.ts'
import { folded, smallResult } from './small.ts'
import { takeQuiz } from './taken.ts'

const bank = harbourBank()
const drawable = shippedBank()

/** Facts 0, 4, 8 are of the ports (weight 8), 1 and 5 of the tolls (5), 2 of the pilots (3), 3 of the dates (2). */
const asked = [
  { fact: 0, score: 1 },
  { fact: 4, score: 0.5 },
  { fact: 1, score: 0 },
  { fact: 5, score: null },
  { fact: 2, score: 1 },
  { fact: 3, score: 0 },
]

describe('a quiz by objective', () => {
  it('worked by hand: the one with most to gain first, by weight × (1 − score)', () => {
    const rows = byObjective(bank, smallResult(asked).questions)
    // Gaps: tolls 5 × 1, ports 8 × 0.25, dates 2 × 1, pilots 0. Ports stand before dates in the bank.
    expect(rows.map(({ id, right, asked: of, score }) => [id, right, of, score])).toEqual([
      ['tolls', 0, 2, 0],
      ['ports', 1, 2, 0.75],
      ['dates', 0, 1, 0],
      ['pilots', 1, 1, 1],
    ])
  })

  it('leaves out objectives that were not asked, lost answers and facts that the bank does not have', () => {
    const only = smallResult([{ fact: 0, score: 1 }, { fact: 1, score: 1 }])
    expect(byObjective(bank, only.questions).map(({ id }) => id)).toEqual(['ports', 'tolls'])
    const fewer = { ...bank, facts: bank.facts.slice(1) }
    expect(byObjective(fewer, only.questions).map(({ id }) => id)).toEqual(['tolls'])
    expect(byObjective(bank, [])).toEqual([])
  })

  it('counts each fact of a question that asks several for its own objective', () => {
    const source: Source = { kind: 'drawn', setup: { scope: { kind: 'all' }, count: 4, forms: FORMS.filter((form) => form === 'match' || form === 'sort') }, seed: 2 }
    const taken = takeQuiz({ drawable, source, give: () => ({ kind: 'unknown' }) })
    const rows = byObjective(drawable.bank, resultOf(folded(...taken.answers, taken.quiz), taken.quiz, drawable).questions)
    const facts = taken.questions.flatMap(factsAsked)
    expect(facts.length).toBeGreaterThan(taken.questions.length)
    expect(rows.reduce((sum, row) => sum + row.asked, 0)).toBe(facts.length)
  })

  it('counts every fact of such a question that stayed open', () => {
    const source: Source = { kind: 'drawn', setup: { scope: { kind: 'all' }, count: 2, forms: ['match'] }, seed: 2 }
    const taken = takeQuiz({ drawable, source, give: () => null })
    const rows = byObjective(drawable.bank, resultOf(folded(taken.quiz), taken.quiz, drawable).questions)
    expect(rows.reduce((sum, row) => sum + row.asked, 0)).toBe(taken.questions.flatMap(factsAsked).length)
    expect(rows.every(({ score, right }) => score === 0 && right === 0)).toBe(true)
  })
})
