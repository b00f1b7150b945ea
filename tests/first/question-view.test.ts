import { afterEach, describe, expect, it } from 'vitest'
import { Answering } from '../../src/first/answering.ts'
import { shortcut } from '../../src/first/keys.ts'
import { questionView } from '../../src/first/question-view.ts'
import { keptQuestion } from './question.ts'

function show(more: Parameters<typeof keptQuestion>[0] = {}) {
  const question = keptQuestion(more)
  const answering = new Answering(question, () => 0)
  const view = questionView(question, answering)
  document.body.append(view)
  const buttons = () => [...view.querySelectorAll('button')].map((one) => one.textContent)
  const press = (text: string) => [...view.querySelectorAll('button')].find((one) => one.textContent === text)?.click()
  const inputs = () => [...view.querySelectorAll('input')]
  return { answering, view, buttons, press, inputs }
}

const BRUGES = { kind: 'option', text: 'Bruges' }

function key(name: string, more: KeyboardEventInit = {}): KeyboardEvent {
  return new KeyboardEvent('keydown', { key: name, ...more })
}

afterEach(() => {
  document.body.replaceChildren()
  sessionStorage.clear()
})

describe('the first question before the app is there', () => {
  it('is a group of radio buttons whose legend asks', () => {
    const { view, inputs } = show()
    expect(view.querySelector('fieldset > legend')?.textContent).toBe('Which port is the oldest?')
    expect(inputs().map((input) => input.closest('label')?.textContent)).toEqual(['AOstend', 'BBruges', 'CGhent'])
    expect(new Set(inputs().map((input) => input.name)).size).toBe(1)
  })

  it('has Don’t know at once, and the ways to submit with the first pick', () => {
    const { buttons, inputs, view } = show({ explain: 'What they mean' })
    expect(buttons()).toEqual(['Don’t know'])
    inputs()[1]?.click()
    expect(buttons()).toEqual(['Guess', 'Think so', 'Sure', 'Don’t know'])
    expect(view.textContent).toContain('What they mean')
    expect(view.textContent).toContain('How sure of B?')
    inputs()[2]?.click()
    expect(buttons()).toHaveLength(4)
    expect(view.textContent).toContain('How sure of C?')
    expect(view.querySelectorAll('.picked')).toHaveLength(1)
  })

  it('says that it is being saved once it was submitted, and takes no more', () => {
    const { answering, buttons, inputs, press, view } = show()
    inputs()[1]?.click()
    press('Sure')
    expect(answering.early).toMatchObject({ given: BRUGES, submitted: { sure: 'sure' } })
    expect(buttons()).toEqual([])
    expect(view.querySelector('[role=status]')?.textContent).toBe('Saving')
    expect(inputs().every((input) => input.disabled)).toBe(true)
    expect(inputs()[1]?.checked).toBe(true)
  })

  it('has a single Check where confidence is not asked for', () => {
    const { answering, buttons, inputs, press } = show({ submits: [{ sure: null, text: 'Check' }] })
    inputs()[0]?.click()
    expect(buttons()).toEqual(['Check', 'Don’t know'])
    press('Check')
    expect(answering.early.submitted?.sure).toBeNull()
  })

  it('shows the stem alone where the form has to wait for the app', () => {
    const { buttons, inputs, view } = show({ form: null })
    expect(view.textContent).toContain('Which port is the oldest?')
    expect([buttons(), inputs()]).toEqual([[], []])
  })

  it('is answered by single keys, unless they are switched off or held with another', () => {
    const { answering } = show()
    expect(shortcut(key('2'), answering)).toBe(false)
    expect(shortcut(key('b', { ctrlKey: true }), answering)).toBe(false)
    expect(shortcut(key('b'), answering)).toBe(true)
    expect(shortcut(key('2'), answering)).toBe(true)
    expect(answering.early).toMatchObject({ given: BRUGES, submitted: { sure: 'think' } })
    const off = show({ shortcuts: false, id: 'off' }).answering
    expect(shortcut(key('b'), off)).toBe(false)
  })

  it.each([
    ['Think so', {}],
    ['Check', { submits: [{ sure: null, text: 'Check' }] }],
  ])('Enter on a picked answer leads to %s, where it is the button’s', (first, asked) => {
    const { answering, inputs } = show(asked)
    inputs()[0]?.focus()
    inputs()[0]?.click()
    expect(shortcut(key('Enter'), answering)).toBe(true)
    expect(document.activeElement?.textContent).toBe(first)
    expect(shortcut(key('Enter'), answering)).toBe(false)
    expect(answering.early.submitted).toBeNull()
  })

  it('moves between the ways to submit by arrows', () => {
    const { inputs, view } = show()
    inputs()[0]?.click()
    const [guess, think] = [...view.querySelectorAll<HTMLElement>('.first-ways button')]
    guess?.focus()
    guess?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }))
    expect(document.activeElement).toBe(think)
  })
})
