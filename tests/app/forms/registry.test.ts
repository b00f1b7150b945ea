import { describe, expect, it } from 'vitest'
import { FORMS } from '../../../src/bank/form.ts'
import { faultOf, isSubmittable } from '../../../src/app/forms/given-text.ts'
import { letterIn, letterOf } from '../../../src/app/forms/letters.ts'
import { factWith, numberFact } from '../../quiz/facts.ts'
import { mountForm, questionOf } from '../support/form.ts'

describe('every form', () => {
  it.each(FORMS)('%s has a component that shows what is asked', (form) => {
    const question = questionOf(factWith({ ...numberFact(), forms: [...FORMS], wrong: ['It was raised for 3 years.'] }), form)
    const text = mountForm(question).text()
    for (const part of question.stem.split('…')) expect(text).toContain(part.trim())
  })
})

describe('what stands in a form', () => {
  it.each([
    [null, false],
    [{ kind: 'text', text: '  ' }, false],
    [{ kind: 'text', text: 'x' }, true],
    [{ kind: 'date', day: '5', month: '', year: ' ' }, false],
    [{ kind: 'date', day: '', month: '', year: '1618' }, true],
    [{ kind: 'truth', value: false }, true],
    [{ kind: 'option', text: 'Port Dumar' }, true],
  ] as const)('%j can be submitted: %s', (given, submittable) => {
    expect(isSubmittable(given)).toBe(submittable)
  })

  it('is never a fault outside of numbers and dates', () => {
    expect(faultOf(questionOf(factWith(), 'short'), null)).toBeNull()
    expect(faultOf(questionOf(numberFact(), 'number'), { kind: 'unknown' })).toBe('empty')
  })
})

describe('letters', () => {
  it('count from A', () => {
    expect([0, 1, 25].map(letterOf)).toEqual(['A', 'B', 'Z'])
  })

  it('name options and tiles by their place, and nothing else', () => {
    const choice = { ...questionOf(factWith(), 'choice'), options: ['Port Dumar', 'Port Veyra'] }
    expect(letterIn(choice, 'Port Veyra')).toBe('B')
    expect(letterIn(choice, 'Port Ostrel')).toBeNull()
    expect(letterIn({ ...questionOf(factWith(), 'cloze'), tiles: ['Port Veyra'] }, 'Port Veyra')).toBe('A')
    expect(letterIn(questionOf(factWith(), 'short'), 'Port Veyra')).toBeNull()
  })
})
