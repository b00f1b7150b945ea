import { flushPromises, mount } from '@vue/test-utils'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { h } from 'vue'
import { FORMS, isGroupForm, type Form } from '../../../src/bank/form.ts'
import { faultOf } from '../../../src/quiz/fault.ts'
import type { Question } from '../../../src/quiz/question.ts'
import { isSubmittable } from '../../../src/app/forms/given-text.ts'
import { fetchForms, LATER_FORMS } from '../../../src/app/forms/later-forms.ts'
import { letterIn, letterOf, lettersOf } from '../../../src/app/forms/letters.ts'
import { FORM_COMPONENTS } from '../../../src/app/forms/registry.ts'
import { en } from '../../../src/app/words/en.ts'
import { WORDS } from '../../../src/app/words/words.ts'
import { factWith, listFact, numberFact } from '../../quiz/facts.ts'
import { portsQuestion, questionOf } from '../support/form.ts'

function questionIn(form: Form): Question {
  if (isGroupForm(form)) return portsQuestion(form)
  if (form === 'select') return questionOf(listFact({ forms: [form] }), form)
  return questionOf(factWith({ ...numberFact(), forms: [form], wrong: ['It was raised for 3 years.'] }), form)
}

function mountByRegistry(question: Question) {
  const props = { question, given: null, verdict: null, shortcuts: true }
  const wrapper = mount(() => h('div', [h(FORM_COMPONENTS[question.form], props)]), { global: { provide: { [WORDS]: en } } })
  onTestFinished(() => wrapper.unmount())
  return wrapper
}

async function shownByRegistry(question: Question) {
  const wrapper = mountByRegistry(question)
  await vi.dynamicImportSettled()
  await flushPromises()
  return wrapper
}

describe('every form', () => {
  it.each(FORMS)('%s has a component that shows what is asked, the second time at once', async (form) => {
    const question = questionIn(form)
    const first = await shownByRegistry(question)
    const second = mountByRegistry(question)
    for (const part of question.stem.split('…')) {
      expect(first.text()).toContain(part.trim())
      expect(second.text()).toContain(part.trim())
    }
  })

  it.each(FORMS)('%s shows its question in headings and legends that hold text alone', async (form) => {
    const wrapper = await shownByRegistry({ ...questionIn(form), asOf: '1702-03' })
    expect(wrapper.text()).toContain('As of March 1702')
    expect(wrapper.findAll('h2 p, legend p, h2 div, legend div, span p, span div')).toEqual([])
  })

  it('can be fetched ahead, all that come later at once', async () => {
    await fetchForms()
    expect(Object.keys(LATER_FORMS)).toEqual(['select', 'match', 'order', 'sort'])
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
    [{ kind: 'options', texts: [] }, false],
    [{ kind: 'options', texts: ['Veyra'] }, true],
    [{ kind: 'placed', places: ['north', null] }, false],
    [{ kind: 'placed', places: ['north', 'south'] }, true],
    [{ kind: 'sequence', tiles: ['Veyra', 'Ostrel'] }, true],
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

  it('of what is picked come in their order, and there are none where nothing stands under letters', () => {
    const select = { ...questionOf(listFact({ forms: ['select'] }), 'select'), options: ['Dumar', 'Veyra', 'Hesk'] }
    expect(lettersOf(select, { kind: 'options', texts: ['Hesk', 'Dumar'] })).toEqual(['A', 'C'])
    expect(lettersOf(select, null)).toEqual([])
    const choice = { ...questionOf(factWith(), 'choice'), options: ['Port Dumar', 'Port Veyra'] }
    expect(lettersOf(choice, { kind: 'option', text: 'Port Veyra' })).toEqual(['B'])
    expect(lettersOf(questionOf(factWith(), 'short'), { kind: 'text', text: 'Port Veyra' })).toEqual([])
  })
})
