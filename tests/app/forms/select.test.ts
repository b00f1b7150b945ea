import { describe, expect, it } from 'vitest'
import { en } from '../../../src/app/words/en.ts'
import type { Given } from '../../../src/quiz/question.ts'
import { listFact } from '../../quiz/facts.ts'
import { gaveBy, mountForm, questionOf } from '../support/form.ts'
import { option, optionsIn, press } from '../support/page.ts'

const question = {
  ...questionOf(listFact({ forms: ['select'] }), 'select'),
  options: ['Dumar', 'Veyra', 'Hesk', 'Quillon', 'Ostrel'],
}
const say = en.study.select

function picked(...texts: readonly string[]): Given {
  return { kind: 'options', texts }
}

describe('a select before the answer', () => {
  it('asks the stem of a group of checkboxes, lettered from A in the order of the question', () => {
    const form = mountForm(question)
    expect(form.get('fieldset > legend').text()).toBe(question.stem)
    expect(optionsIn(form)).toEqual(question.options)
    expect(form.findAll('input[type=checkbox]')).toHaveLength(5)
    expect(form.findAll('[aria-hidden=true]').map((one) => one.text())).toEqual(['A', 'B', 'C', 'D', 'E'])
  })

  it('does not tell how many are right', () => {
    const text = mountForm(question).text()
    expect(text).toContain(say.how)
    expect(text.replace(question.stem, '')).not.toMatch(/3|three/i)
  })

  it('gives what is tapped together with what was, in the order shown', async () => {
    const form = mountForm(question, { live: true })
    await option(form, 'Quillon').setValue(true)
    await option(form, 'Dumar').setValue(true)
    expect(gaveBy(form)).toEqual([picked('Quillon'), picked('Dumar', 'Quillon')])
  })

  it('takes an option out again, and has nothing to submit without any', async () => {
    const form = mountForm(question, { given: picked('Dumar', 'Hesk'), live: true })
    await option(form, 'Dumar').setValue(false)
    await option(form, 'Hesk').setValue(false)
    expect(gaveBy(form)).toEqual([picked('Hesk'), null])
  })

  it('shows what was begun as checked', () => {
    const form = mountForm(question, { given: picked('Veyra', 'Hesk') })
    expect(question.options.map((text) => option(form, text).element.checked)).toEqual([false, true, true, false, false])
  })
})

describe('the letters of a select', () => {
  it('toggle their options', async () => {
    const form = mountForm(question, { live: true })
    for (const key of ['b', 'E', 'b']) {
      expect(press(key)).toBe(false)
      await form.vm.$nextTick()
    }
    expect(gaveBy(form)).toEqual([picked('Veyra'), picked('Veyra', 'Ostrel'), picked('Ostrel')])
  })

  it.each(['f', '1', ' '])('%j toggles nothing', (key) => {
    const form = mountForm(question)
    expect(press(key)).toBe(true)
    expect(gaveBy(form)).toEqual([])
  })

  it('work while a checkbox has the focus, and not where shortcuts are off', () => {
    const form = mountForm(question)
    press('a', option(form, 'Hesk').element)
    expect(gaveBy(form)).toEqual([picked('Dumar')])
    form.unmount()
    const off = mountForm(question, { shortcuts: false })
    expect(press('a')).toBe(true)
    expect(gaveBy(off)).toEqual([])
  })
})

describe('a select after the answer', () => {
  it('says of every row what became of it, and why a wrong one is wrong', () => {
    const form = mountForm(question, { given: picked('Dumar', 'Veyra'), answered: true })
    expect(optionsIn(form)).toEqual([
      `Dumar | ${say.yours} | Dumar joined later.`,
      `Veyra | ${say.key}`,
      'Hesk',
      `Quillon | ${say.missed}`,
      `Ostrel | ${say.missed}`,
    ])
  })

  it('shows each outcome by an icon of its own beside the words', () => {
    const form = mountForm(question, { given: picked('Dumar', 'Veyra'), answered: true })
    const icons = form.findAll('.outcome path').map((path) => path.attributes('d'))
    expect(icons).toHaveLength(4)
    expect(new Set(icons).size).toBe(3)
  })

  it('shows the keys as missed after “Don’t know”', () => {
    const form = mountForm(question, { given: { kind: 'unknown' }, answered: true })
    expect(optionsIn(form).filter((row) => row.endsWith(say.missed))).toHaveLength(3)
    expect(form.text()).not.toContain(say.yours)
  })

  it('takes no other answer, by touch or by key', () => {
    const form = mountForm(question, { given: picked('Veyra'), answered: true })
    expect(form.findAll<HTMLInputElement>('input').every((one) => one.element.disabled)).toBe(true)
    expect(press('b')).toBe(true)
    expect(gaveBy(form)).toEqual([])
  })
})
