import { describe, expect, it } from 'vitest'
import { FactIdSchema } from '../../src/bank/ids.ts'
import type { Form } from '../../src/bank/form.ts'
import { fold } from '../../src/journal/fold.ts'
import type { AnswerBody } from '../../src/journal/line.ts'
import { DEFAULT_SECONDS, estimateMinutes, medianMs, paceOf, secondsFor } from '../../src/memory/pace.ts'
import { makeReducer } from '../../src/memory/schedule.ts'
import type { Planned } from '../../src/memory/session/session.ts'
import { answerLine } from './lines.ts'
import * as v from 'valibot'

function paceAfter(answers: readonly Partial<AnswerBody>[]) {
  return paceOf(fold(makeReducer({ boundary: 4 }), answers.map((fields, number) => answerLine(100, number, fields))))
}

function times(form: Form, ...seconds: readonly number[]): Partial<AnswerBody>[] {
  return seconds.map((one) => ({ form, ms: one * 1000 }))
}

function planned(form: Form): Planned {
  return { fact: v.parse(FactIdSchema, 'fact-0'), form, draw: { seed: 1 }, why: 'due' }
}

describe('paceOf', () => {
  it('is unknown under five answers of a form', () => {
    const pace = paceAfter([...times('choice', 4, 5, 6, 7), ...times('card', 3, 3, 3, 3, 3)])
    expect(medianMs(pace, 'choice')).toBeNull()
    expect(secondsFor(pace, 'choice')).toBe(DEFAULT_SECONDS)
    expect(medianMs(pace, 'card')).toBe(3_000)
    expect(secondsFor(pace, 'card')).toBe(3)
  })

  it('is the median, between the middle two of an even number', () => {
    expect(medianMs(paceAfter(times('choice', 9, 1, 5, 100, 6)), 'choice')).toBe(6_000)
    expect(medianMs(paceAfter(times('choice', 9, 1, 5, 100, 6, 7)), 'choice')).toBe(6_500)
  })

  it('leaves out times over two minutes, and answers of unknown forms', () => {
    expect(medianMs(paceAfter(times('choice', 121, 500, 5, 5, 5, 5)), 'choice')).toBeNull()
    expect(medianMs(paceAfter(times('choice', 120, 120, 120, 5, 5)), 'choice')).toBe(120_000)
    expect(paceAfter([1, 2, 3, 4, 5].map(() => ({ form: 'puzzle' }))).size).toBe(0)
  })

  it('follows the newest answers', () => {
    const slow = times('choice', ...Array.from({ length: 100 }, () => 60))
    const fast = times('choice', ...Array.from({ length: 40 }, () => 5))
    expect(medianMs(paceAfter([...slow, ...fast]), 'choice')).toBe(5_000)
  })
})

describe('estimateMinutes', () => {
  it('adds up the time that each form takes', () => {
    const pace = paceAfter(times('card', 10, 10, 10, 10, 10))
    expect(estimateMinutes([planned('card'), planned('card'), planned('short')], pace)).toBeCloseTo((10 + 10 + 25) / 60)
    expect(estimateMinutes([], pace)).toBe(0)
  })
})
