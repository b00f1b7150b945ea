import { describe, expect, it } from 'vitest'
import { en } from '../../../src/app/words/en.ts'
import { factWith } from '../../quiz/facts.ts'
import { gaveBy, mountForm, questionOf } from '../support/form.ts'
import { option, optionsIn, press } from '../support/page.ts'

const question = { ...questionOf(factWith(), 'true-false'), truth: false, stem: 'The flag hangs at Port Ostrel.' }
const { truth, choice } = en.study

describe('a statement that is true or false', () => {
  it('asks for the statement, with True before False', () => {
    const form = mountForm(question)
    expect(form.get('legend').text()).toContain(truth.lead)
    expect(form.get('legend').text()).toContain(question.stem)
    expect(optionsIn(form)).toEqual([truth.true, truth.false])
  })

  it('gives what is tapped', async () => {
    const form = mountForm(question)
    await option(form, truth.false).setValue(true)
    await option(form, truth.true).setValue(true)
    expect(gaveBy(form)).toEqual([
      { kind: 'truth', value: false },
      { kind: 'truth', value: true },
    ])
  })

  it.each([
    ['t', true],
    ['T', true],
    ['f', false],
  ])('takes the key %s', (key, value) => {
    const form = mountForm(question)
    expect(press(key)).toBe(false)
    expect(gaveBy(form)).toEqual([{ kind: 'truth', value }])
  })

  it('takes no other key, and none where shortcuts are off', () => {
    const open = mountForm(question)
    press('a')
    press('1')
    expect(gaveBy(open)).toEqual([])
    open.unmount()
    const off = mountForm(question, { shortcuts: false })
    press('t')
    expect(gaveBy(off)).toEqual([])
  })

  it('says in words which one is correct and which was picked', () => {
    const wrong = mountForm(question, { given: { kind: 'truth', value: true }, answered: true })
    expect(optionsIn(wrong)).toEqual([`${truth.true} | ${choice.yours}`, `${truth.false} | ${choice.key}`])
    const right = mountForm(question, { given: { kind: 'truth', value: false }, answered: true })
    expect(optionsIn(right)).toEqual([truth.true, `${truth.false} | ${choice.key}`])
  })

  it('takes no second answer', () => {
    const form = mountForm(question, { given: { kind: 'truth', value: true }, answered: true })
    expect(press('f')).toBe(true)
    expect(option(form, truth.false).element.disabled).toBe(true)
    expect(gaveBy(form)).toEqual([])
  })
})
