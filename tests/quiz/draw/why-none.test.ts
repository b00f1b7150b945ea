import { describe, expect, it } from 'vitest'
import { FORMS } from '../../../src/bank/form.ts'
import { drawQuiz, type Drawable } from '../../../src/quiz/draw/draw.ts'
import { whyNone } from '../../../src/quiz/draw/why-none.ts'
import { materialOf } from '../../../src/quiz/material.ts'
import type { DrawSetup } from '../../../src/quiz/quiz.ts'
import { shippedBank } from './shipped.ts'

const drawable = shippedBank()
const all: DrawSetup = { scope: { kind: 'all' }, count: 10, forms: FORMS }

/** The shipped bank with only some of its facts. */
function withFacts(keep: (forms: readonly string[], index: number) => boolean): Drawable {
  const bank = { ...drawable.bank, facts: drawable.bank.facts.filter(({ forms }, index) => keep(forms, index)) }
  return { bank, material: materialOf(bank) }
}

describe('why a choice makes no question', () => {
  it('is nothing where it makes one', () => {
    expect(whyNone(drawable, all, 1)).toBeNull()
    expect(whyNone(drawable, { ...all, forms: ['match', 'order', 'sort'] }, 1)).toBeNull()
  })

  it.each([
    ['unchosen', { ...all, scope: { kind: 'objectives', ids: [] } }],
    ['unchosen', { ...all, scope: { kind: 'sections', letters: [] } }],
    ['formless', { ...all, forms: [] }],
    ['factless', { ...all, scope: { kind: 'objectives', ids: ['no-such-objective'] } }],
    ['factless', { ...all, scope: { kind: 'sections', letters: ['I'] } }],
  ] satisfies [string, DrawSetup][])('is that it is %s', (why, setup) => {
    expect(whyNone(drawable, setup, 1)).toBe(why)
    expect(drawQuiz(drawable, setup, 1)).toEqual([])
  })

  it('is that no fact makes one of the forms', () => {
    const noNumbers = withFacts((forms) => !forms.includes('number'))
    expect(whyNone(noNumbers, { ...all, forms: ['number'] }, 1)).toBe('unmade')
  })

  it('is that too few facts go together', () => {
    const first = drawable.bank.facts.findIndex(({ forms }) => forms.includes('order'))
    const lonely = withFacts((_, index) => index === first)
    expect(whyNone(lonely, { ...all, forms: ['order'] }, 1)).toBe('alone')
    expect(drawQuiz(lonely, { ...all, forms: ['order'] }, 1)).toEqual([])
  })
})
