import { describe, expect, it } from 'vitest'
import type { Fact } from '../../../src/bank/bank.ts'
import { makeQuestion } from '../../../src/quiz/make.ts'
import { planAgain, planQuestion } from '../../../src/memory/session/planned.ts'
import type { Planned } from '../../../src/memory/session/session.ts'
import { ALONE } from '../../quiz/expectations.ts'
import { harbourBank } from '../bank.ts'

describe('a planned question', () => {
  it('is false as often as true where a true-false was drawn beside a choice', () => {
    const facts = harbourBank().facts.filter((fact) => fact.forms.includes('choice') && fact.forms.includes('true-false'))
    const truths: boolean[] = []
    for (let seed = 0; seed < 400; seed++) {
      for (const fact of facts) {
        const planned = planQuestion(fact, undefined, 'new', { mode: 'mixed', noTyping: false, seed })
        if (planned?.form !== 'true-false') continue
        const question = makeQuestion(fact, planned.form, planned.draw, ALONE)
        if (question.form === 'true-false') truths.push(question.truth)
      }
    }
    expect(truths.length).toBeGreaterThan(500)
    const share = truths.filter(Boolean).length / truths.length
    expect(share).toBeGreaterThan(0.45)
    expect(share).toBeLessThan(0.55)
  })
})

describe('a question asked again', () => {
  const facts = harbourBank().facts.filter((fact) => fact.forms.includes('choice') && fact.forms.includes('short'))
  const [fact] = facts

  it('is easier, never by true-false where there is another form, and always the same', () => {
    for (const one of facts) {
      const missed: Planned = { fact: one.id, form: 'short', draw: { seed: 5 }, why: 'due' }
      const again = planAgain(one, missed, { mode: 'mixed', noTyping: false, seed: 9 })
      expect(again).toMatchObject({ form: 'cloze', why: 'again' })
      expect(planAgain(one, missed, { mode: 'mixed', noTyping: false, seed: 9 })).toEqual(again)
      for (let seed = 0; seed < 50; seed += 1) {
        const lower = planAgain(one, { ...missed, form: 'cloze', draw: { seed } }, { mode: 'mixed', noTyping: false, seed })
        expect(lower?.form).toBe('choice')
      }
    }
  })

  it('is drawn anew each time', () => {
    if (fact === undefined) throw new Error('The bank has no such fact.')
    const manner = { mode: 'mixed', noTyping: false, seed: 9 } as const
    const first = planQuestion(fact, undefined, 'new', manner)
    const second = first === null ? null : planAgain(fact, first, manner)
    const third = second === null ? null : planAgain(fact, second, manner)
    expect(new Set([first, second, third].map((one) => one?.draw.seed)).size).toBe(3)
  })

  it('is none where the mode leaves the fact no form', () => {
    if (fact === undefined) throw new Error('The bank has no such fact.')
    const bare: Fact = { ...fact, forms: ['choice'] }
    const missed: Planned = { fact: fact.id, form: 'choice', draw: { seed: 5 }, why: 'due' }
    expect(planAgain(bare, missed, { mode: 'flashcards', noTyping: false, seed: 9 })).toBeNull()
  })
})
