import { nextTick } from 'vue'
import { describe, expect, it } from 'vitest'
import { en } from '../../../src/app/words/en.ts'
import { factWith, listFact } from '../../quiz/facts.ts'
import { mountForm, questionOf } from '../support/form.ts'

const single = questionOf(factWith(), 'card')
const several = questionOf(listFact(), 'card')
const say = en.study.card

describe('a card', () => {
  it('shows its front alone at first', () => {
    const form = mountForm(single)
    expect(form.get('h2').text()).toBe(single.stem)
    expect(form.text()).toContain(say.front)
    expect(form.text()).not.toContain(single.key)
  })

  it('shows the answer once it is turned, and moves the focus there', async () => {
    const form = mountForm(single)
    await form.setProps({ shown: true })
    await nextTick()
    const back = form.get('[role=group]')
    expect(back.attributes('aria-label')).toBe(say.back)
    expect(back.text()).toBe('Port Veyra')
    expect(document.activeElement).toBe(back.element)
  })

  it('lists the members of a list', () => {
    const form = mountForm(several, { shown: true })
    expect(form.findAll('li').map((one) => one.text())).toEqual(['Veyra', 'Ostrel', 'Quillon'])
  })

  it('goes on showing both sides after the answer, and leaves the focus to the verdict', async () => {
    const form = mountForm(single, { shown: false, given: { kind: 'recall', grade: 1 }, answered: true })
    await form.setProps({ shown: true })
    await nextTick()
    expect(form.text()).toContain(single.stem)
    expect(form.text()).toContain('Port Veyra')
    expect(document.activeElement).not.toBe(form.get('[role=group]').element)
  })
})
