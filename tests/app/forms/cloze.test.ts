import { describe, expect, it } from 'vitest'
import { en } from '../../../src/app/words/en.ts'
import { factWith } from '../../quiz/facts.ts'
import { gaveBy, mountForm, questionOf } from '../support/form.ts'
import { field, option, optionsIn, press } from '../support/page.ts'

const typed = questionOf(factWith(), 'cloze')
const tiled = { ...questionOf(factWith(), 'cloze', { seed: 7, tiles: true }), tiles: ['Port Dumar', 'Port Veyra', 'Port Ostrel'] }
const { cloze, choice } = en.study
const label = cloze.label(1, 1)

describe('a gap to type into', () => {
  it('stands in the statement, which describes the field', () => {
    const form = mountForm(typed)
    const described = field(form, label).attributes('aria-describedby') ?? ''
    expect(document.getElementById(described)?.textContent).toContain(typed.before.trim())
    expect(document.getElementById(described)?.textContent).toContain(typed.after.trim())
  })

  it('gives what is typed, letter by letter', async () => {
    const form = mountForm(typed)
    await field(form, label).setValue('P')
    await field(form, label).setValue('Port')
    expect(gaveBy(form)).toEqual([
      { kind: 'text', text: 'P' },
      { kind: 'text', text: 'Port' },
    ])
  })

  it('gives what a phone keyboard is still composing', async () => {
    const form = mountForm(typed)
    const { element } = field(form, label)
    await field(form, label).trigger('compositionstart')
    element.value = 'Ve'
    await field(form, label).trigger('input')
    expect(gaveBy(form)).toEqual([{ kind: 'text', text: 'Ve' }])
  })

  it('takes no more than journal and drafts can read again', () => {
    expect(field(mountForm(typed), label).attributes('maxlength')).toBe('500')
  })

  it('leaves letters and digits to the field', () => {
    const form = mountForm(typed)
    for (const key of ['a', 'b', '1', '3', '2', '5']) expect(press(key, field(form, label).element)).toBe(true)
    expect(gaveBy(form)).toEqual([])
  })

  it('goes on at Enter', async () => {
    const form = mountForm(typed)
    await field(form, label).trigger('keydown', { key: 'Enter' })
    expect(form.emitted('done')).toHaveLength(1)
  })

  it('keeps the text that was given and takes no more after the answer', () => {
    const form = mountForm(typed, { given: { kind: 'text', text: 'Port Ostrel' }, answered: true })
    expect(field(form, label).element.value).toBe('Port Ostrel')
    expect(field(form, label).element.readOnly).toBe(true)
  })

  it('is as wide for a short key as for one of some letters more', () => {
    const widthFor = (key: string): number => field(mountForm({ ...typed, key }), label).element.size
    expect(widthFor('Veyra')).toBe(widthFor('Oslo'))
    expect(widthFor('an answer that is longer than any field should be')).toBeLessThanOrEqual(22)
  })
})

describe('a gap with word tiles', () => {
  it('offers the tiles as lettered radio buttons and reads the gap as a gap', () => {
    const form = mountForm(tiled)
    expect(form.get('[role=group]').attributes('aria-label')).toBe(cloze.tiles)
    expect(optionsIn(form)).toEqual(tiled.tiles)
    expect(form.text()).toContain(cloze.gap)
    expect(form.find('input[type=text]').exists()).toBe(false)
  })

  it('gives the tile that is tapped or named by its letter', async () => {
    const form = mountForm(tiled)
    await option(form, 'Port Ostrel').setValue(true)
    press('b')
    expect(gaveBy(form)).toEqual([
      { kind: 'option', text: 'Port Ostrel' },
      { kind: 'option', text: 'Port Veyra' },
    ])
  })

  it('puts the picked tile into the statement', () => {
    const form = mountForm(tiled, { given: { kind: 'option', text: 'Port Dumar' } })
    expect(form.get('p').text().replace(/\s+/g, ' ')).toContain('Port Dumar')
  })

  it('takes no letter where shortcuts are off', () => {
    const form = mountForm(tiled, { shortcuts: false })
    press('b')
    expect(gaveBy(form)).toEqual([])
  })

  it('says in words which tile is the key and which was picked', () => {
    const form = mountForm(tiled, { given: { kind: 'option', text: 'Port Dumar' }, answered: true })
    expect(optionsIn(form)).toEqual([`Port Dumar | ${choice.yours}`, `Port Veyra | ${choice.key}`, 'Port Ostrel'])
    press('b')
    expect(gaveBy(form)).toEqual([])
  })
})
