import { describe, expect, it } from 'vitest'
import { en } from '../../../src/app/words/en.ts'
import { factWith } from '../../quiz/facts.ts'
import { gaveBy, mountForm, questionOf } from '../support/form.ts'
import { field, press } from '../support/page.ts'

const question = questionOf(factWith(), 'short')
const { label } = en.study.short

describe('a short answer', () => {
  it('asks the stem as the heading, with a labelled field', () => {
    const form = mountForm(question)
    expect(form.get('h2').text()).toBe(question.stem)
    expect(field(form, label).element.value).toBe('')
  })

  it('gives what is typed and goes on at Enter', async () => {
    const form = mountForm(question)
    await field(form, label).setValue('Veyra')
    await field(form, label).trigger('keydown', { key: 'Enter' })
    expect(gaveBy(form)).toEqual([{ kind: 'text', text: 'Veyra' }])
    expect(form.emitted('done')).toHaveLength(1)
  })

  it('gives what a phone keyboard is still composing', async () => {
    const form = mountForm(question)
    const { element } = field(form, label)
    await field(form, label).trigger('compositionstart')
    element.value = 'Ve'
    await field(form, label).trigger('input')
    expect(gaveBy(form)).toEqual([{ kind: 'text', text: 'Ve' }])
  })

  it('takes no more than journal and drafts can read again', () => {
    expect(field(mountForm(question), label).attributes('maxlength')).toBe('500')
  })

  it('leaves every key to the field', () => {
    const form = mountForm(question)
    for (const key of ['a', 't', '1', ' ']) expect(press(key, field(form, label).element)).toBe(true)
  })

  it.each(['Port Veyra', 'Port Ostrel'])('locks the field after the answer and keeps “%s” in it', (text) => {
    const form = mountForm(question, { given: { kind: 'text', text }, answered: true })
    expect(field(form, label).element.readOnly).toBe(true)
    expect(field(form, label).element.value).toBe(text)
  })

  it('marks a right and a wrong answer by different icons, not by colour alone', () => {
    const iconOf = (text: string): string | undefined =>
      mountForm(question, { given: { kind: 'text', text }, answered: true })
        .get('svg path')
        .attributes('d')
    expect(iconOf('Port Veyra')).not.toBe(iconOf('Port Ostrel'))
  })
})
