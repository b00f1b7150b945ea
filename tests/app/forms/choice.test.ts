import { describe, expect, it } from 'vitest'
import { en } from '../../../src/app/words/en.ts'
import { factWith } from '../../quiz/facts.ts'
import { gaveBy, mountForm, questionOf } from '../support/form.ts'
import { option, optionsIn, press } from '../support/page.ts'

const question = { ...questionOf(factWith(), 'choice'), options: ['Port Ostrel', 'Port Veyra', 'Port Dumar'] }
const say = en.study.choice

describe('a choice before the answer', () => {
  it('asks the stem of a group of radio buttons, lettered from A in the order of the question', () => {
    const form = mountForm(question)
    expect(form.get('fieldset > legend').text()).toBe(question.stem)
    expect(optionsIn(form)).toEqual(question.options)
    expect(form.findAll('[aria-hidden=true]').map((one) => one.text())).toEqual(['A', 'B', 'C'])
  })

  it('gives the option that is tapped', async () => {
    const form = mountForm(question)
    await option(form, 'Port Dumar').setValue(true)
    expect(gaveBy(form)).toEqual([{ kind: 'option', text: 'Port Dumar' }])
  })

  it('shows what was picked as checked', () => {
    const form = mountForm(question, { given: { kind: 'option', text: 'Port Dumar' } })
    expect(question.options.map((text) => option(form, text).element.checked)).toEqual([false, false, true])
  })

  it('says the date to which the fact is tied', () => {
    const form = mountForm({ ...question, asOf: '1702-03' })
    expect(form.get('legend').text()).toContain('As of March 1702')
  })
})

describe('the letters of a choice', () => {
  it.each([
    ['a', 'Port Ostrel'],
    ['B', 'Port Veyra'],
    ['c', 'Port Dumar'],
  ])('%s picks %s', (key, text) => {
    const form = mountForm(question)
    expect(press(key)).toBe(false)
    expect(gaveBy(form)).toEqual([{ kind: 'option', text }])
  })

  it.each(['d', '1', 'Enter', 'ä'])('%s picks nothing', (key) => {
    const form = mountForm(question)
    expect(press(key)).toBe(true)
    expect(gaveBy(form)).toEqual([])
  })

  it('work while a radio button has the focus', () => {
    const form = mountForm(question)
    press('b', option(form, 'Port Ostrel').element)
    expect(gaveBy(form)).toEqual([{ kind: 'option', text: 'Port Veyra' }])
  })

  it('pick nothing where shortcuts are off', () => {
    const form = mountForm(question, { shortcuts: false })
    press('b')
    expect(gaveBy(form)).toEqual([])
  })

  it.each(['input', 'textarea', 'select'])('pick nothing while typed into a field (%s)', (tag) => {
    const form = mountForm(question)
    const place = document.createElement(tag)
    form.element.append(place)
    press('b', place)
    expect(gaveBy(form)).toEqual([])
  })

  it('pick nothing with a modifier held, while a key repeats, or in a dialog', () => {
    const form = mountForm(question)
    press('b', document.body, { ctrlKey: true })
    press('b', document.body, { metaKey: true })
    press('b', document.body, { altKey: true })
    press('b', document.body, { repeat: true })
    press('b', document.body, { isComposing: true })
    const dialog = document.createElement('dialog')
    dialog.setAttribute('open', '')
    form.element.append(dialog)
    press('b')
    expect(gaveBy(form)).toEqual([])
  })

  it('pick nothing once the form is gone', () => {
    const form = mountForm(question)
    form.unmount()
    expect(press('b')).toBe(true)
  })
})

describe('a choice after the answer', () => {
  it('says in words which option is the key and which was picked', () => {
    const form = mountForm(question, { given: { kind: 'option', text: 'Port Ostrel' }, answered: true })
    expect(optionsIn(form)).toEqual([`Port Ostrel | ${say.yours}`, `Port Veyra | ${say.key}`, 'Port Dumar'])
  })

  it('names a right answer as the key', () => {
    const form = mountForm(question, { given: { kind: 'option', text: 'Port Veyra' }, answered: true })
    expect(optionsIn(form)).toEqual(['Port Ostrel', `Port Veyra | ${say.key}`, 'Port Dumar'])
  })

  it('shows the key after “Don’t know”, and nothing as picked', () => {
    const form = mountForm(question, { given: { kind: 'unknown' }, answered: true })
    expect(optionsIn(form)).toEqual(['Port Ostrel', `Port Veyra | ${say.key}`, 'Port Dumar'])
  })

  it('takes no other answer, by touch or by key', () => {
    const form = mountForm(question, { given: { kind: 'option', text: 'Port Ostrel' }, answered: true })
    expect(form.findAll<HTMLInputElement>('input').every((one) => one.element.disabled)).toBe(true)
    expect(press('b')).toBe(true)
    expect(gaveBy(form)).toEqual([])
  })
})
