import { describe, expect, it } from 'vitest'
import { makeQuestion } from '../../../src/quiz/make.ts'
import { planQuestion } from '../../../src/memory/session/planned.ts'
import { harbourBank } from '../bank.ts'

describe('a planned question', () => {
  it('is false as often as true where a true-false was drawn beside a choice', () => {
    const facts = harbourBank().facts.filter((fact) => fact.forms.includes('choice') && fact.forms.includes('true-false'))
    const truths: boolean[] = []
    for (let seed = 0; seed < 400; seed++) {
      for (const fact of facts) {
        const planned = planQuestion(fact, undefined, 'new', { mode: 'mixed', noTyping: false, seed })
        if (planned?.form !== 'true-false') continue
        const question = makeQuestion(fact, planned.form, planned.draw)
        if (question.form === 'true-false') truths.push(question.truth)
      }
    }
    expect(truths.length).toBeGreaterThan(500)
    const share = truths.filter(Boolean).length / truths.length
    expect(share).toBeGreaterThan(0.45)
    expect(share).toBeLessThan(0.55)
  })
})
