import { afterEach, describe, expect, it } from 'vitest'
import { fits, questionId } from '../../src/app/first-answer.ts'
import { firstQuestion } from '../../src/app/parts/question/first-question.ts'
import { en } from '../../src/app/words/en.ts'
import type { Bank, Fact } from '../../src/bank/bank.ts'
import type { Form } from '../../src/bank/form.ts'
import { Answering } from '../../src/first/answering.ts'
import { shortcut } from '../../src/first/keys.ts'
import { questionView } from '../../src/first/question-view.ts'
import { makeQuestion } from '../../src/quiz/make.ts'
import { materialOf } from '../../src/quiz/material.ts'
import type { Given, Question } from '../../src/quiz/question.ts'
import { rightAnswer } from '../app/support/answers.ts'
import { leagueBank, portsBank } from '../app/support/bank.ts'

/** The question of the first fact that has a form, as the page shows it. */
function show(form: Form, { tiles = false, bank = leagueBank(), is = ({ hint }) => hint === undefined }: { tiles?: boolean; bank?: Bank; is?: (fact: Fact) => boolean } = {}) {
  const fact = bank.facts.find((one) => one.forms.includes(form) && is(one))
  if (fact === undefined) throw new Error(`No fact is asked as ${form}.`)
  const draw = { seed: 3, gap: 0, ...(tiles ? { tiles } : {}) }
  return page(makeQuestion(fact, form, draw, materialOf(bank)), bank)
}

function page(question: Question, bank: Bank) {
  const planned = { fact: question.fact, form: question.form, draw: { seed: 3 }, why: 'due' } as const
  const plan = { queue: [planned], minutes: 1, due: 1, fresh: 0, waiting: 0, nextDay: null, gentle: false, unmade: [] }
  const manners = { confidence: true, confidenceExplained: true, shortcuts: true }
  const said = firstQuestion({ bank, plan, planned, objective: 'ports', question }, manners, en)
  const answering = new Answering(said, () => 0)
  const view = questionView(said, answering)
  document.body.append(view)
  const all = <E extends Element>(what: string): E[] => [...view.querySelectorAll<E>(what)]
  const press = (text: string): void => all<HTMLButtonElement>('button').find((one) => one.textContent === text)?.click()
  return { question, answering, view, all, press, buttons: () => all('button').map(({ textContent }) => textContent) }
}

type Shown = ReturnType<typeof page>

function type({ all }: Shown, texts: readonly string[]): void {
  for (const [place, input] of all<HTMLInputElement>('input[type=text]').entries()) {
    input.value = texts[place] ?? ''
    input.dispatchEvent(new Event('input', { bubbles: true }))
  }
}

/** Gives an answer as a learner does. */
function give(shown: Shown, given: Given): void {
  const tick = (text: string): void => shown.all('label').find((one) => one.querySelector('.first-text')?.textContent === text)?.querySelector('input')?.click()
  if (given.kind === 'option') tick(given.text)
  if (given.kind === 'options') given.texts.forEach(tick)
  if (given.kind === 'truth') tick(given.value ? en.study.truth.true : en.study.truth.false)
  if (given.kind === 'text') type(shown, [given.text])
  if (given.kind === 'date') type(shown, [given.day, given.month, given.year].filter((part) => part !== ''))
}

/** Several answers stand in the order in which they are shown. */
function inOrder(question: Question, given: Given): Given {
  if (given.kind !== 'options' || question.form !== 'select') return given
  return { ...given, texts: question.options.filter((text) => given.texts.includes(text)) }
}

const key = (name: string): KeyboardEvent => new KeyboardEvent('keydown', { key: name })

afterEach(() => {
  document.body.replaceChildren()
  sessionStorage.clear()
})

describe('a question of every form on the page before the app', () => {
  const ways: readonly (readonly [string, () => Shown])[] = [
    ['choice', () => show('choice')],
    ['true-false', () => show('true-false', { is: () => true })],
    ['select', () => show('select')],
    ['cloze', () => show('cloze')],
    ['cloze by tiles', () => show('cloze', { tiles: true })],
    ['short', () => show('short')],
    ['number', () => show('number', { is: ({ answer }) => answer.kind === 'number' })],
    ['date', () => show('number', { is: ({ answer }) => answer.kind === 'date' && answer.date.day !== undefined })],
    ['year', () => show('number', { is: ({ answer }) => answer.kind === 'date' && answer.date.month === undefined })],
  ]
  for (const [name, make] of ways) {
    it(`takes the answer to a ${name}, and hands it to the app as it would have taken it`, () => {
      const shown = make()
      const { question, answering, buttons, press } = shown
      expect(answering.early.id).toBe(questionId(question))
      expect(buttons()).toContain('Don’t know')
      expect(buttons()).not.toContain('Sure')
      const right = inOrder(question, rightAnswer(question))
      give(shown, right)
      press('Sure')
      expect(answering.early).toMatchObject({ given: right, submitted: { sure: 'sure' } })
      expect(fits(question, right)).toBe(true)
      expect(buttons()).not.toContain('Don’t know')
    })
  }

  it('turns a card over, and then asks how well it was known', () => {
    const { answering, press, buttons, view } = show('card')
    expect(buttons()).toEqual(['Show', 'Don’t know'])
    press('Show')
    expect(document.activeElement).toBe(view.querySelector('[aria-label=Answer]'))
    expect(buttons()).toEqual(['Forgot', 'Hard', 'Good', 'Easy'])
    press('Good')
    expect(answering.early).toMatchObject({ given: { kind: 'recall', grade: 3 }, turned: true, submitted: { sure: null } })
  })

  it('turns a card over and grades it by single keys', () => {
    const { answering } = show('card')
    expect(shortcut(key('2'), answering)).toBe(false)
    expect(shortcut(key(' '), answering)).toBe(true)
    expect(shortcut(key('2'), answering)).toBe(true)
    expect(answering.early).toMatchObject({ given: { kind: 'recall', grade: 2 }, submitted: { sure: null } })
  })

  it('waits for the app where tiles are placed', () => {
    const bank = portsBank()
    const [one, ...others] = bank.facts
    const [match] = bank.groups
    if (one === undefined || match === undefined) throw new Error('The bank is empty.')
    const draw = { seed: 3, group: match.id, others: others.map(({ id }) => id) }
    const { buttons, view, question } = page(makeQuestion(one, 'match', draw, materialOf(bank)), bank)
    expect(buttons()).toEqual([])
    expect(view.textContent).toContain(question.stem)
  })

  it('has a hint, which is noted once it was looked at', () => {
    const { answering, press, view } = show('short', { is: ({ hint }) => hint !== undefined })
    expect(view.textContent).not.toContain('Think of the pilots.')
    press(en.study.hint.show)
    expect(answering.early.hinted).toBe(true)
    expect(document.activeElement?.textContent).toBe('Hint: Think of the pilots.')
  })

  it('offers no hint any more once a card is turned', () => {
    const { press, view } = show('card', { is: ({ hint }) => hint !== undefined })
    const hint = view.querySelector<HTMLElement>('.first-hint')
    expect(hint?.hidden).toBe(false)
    press(en.study.card.show)
    expect(hint?.hidden).toBe(true)
  })

  it('never takes what is typed for a shortcut, and Enter leads to the ways to submit', () => {
    const shown = show('short')
    const [input] = shown.all<HTMLInputElement>('input')
    input?.focus()
    type(shown, ['1325'])
    for (const digit of '1325') expect(shortcut(key(digit), shown.answering)).toBe(false)
    expect(shown.answering.early.submitted).toBeNull()
    input?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }))
    expect(document.activeElement?.textContent).toBe('Think so')
    expect(shortcut(key('1'), shown.answering)).toBe(true)
    expect(shown.answering.early.submitted?.sure).toBe('guess')
  })

  it.each(['short', 'cloze', 'number'] as const)('takes no more of a typed %s than the app can read again', (form) => {
    const lengths = show(form).all<HTMLInputElement>('input[type=text]').map(({ maxLength }) => maxLength)
    expect(lengths.length).toBeGreaterThan(0)
    expect(new Set(lengths)).toEqual(new Set([500]))
  })

  it('takes the ways to submit back where nothing is left in the field', () => {
    const shown = show('cloze')
    type(shown, ['Saint'])
    expect(shown.buttons()).toContain('Sure')
    type(shown, ['  '])
    expect(shown.buttons()).toEqual(['Don’t know'])
    expect(shown.answering.early.given).toBeNull()
  })

  it('needs the year of a date alone', () => {
    const shown = show('number', { is: ({ answer }) => answer.kind === 'date' && answer.date.day !== undefined })
    type(shown, ['4', 'March', ''])
    expect(shown.buttons()).not.toContain('Sure')
    type(shown, ['', '', '1702'])
    expect(shown.answering.early.given).toEqual({ kind: 'date', day: '', month: '', year: '1702' })
  })

  it('takes one of several back where it is picked again', () => {
    const shown = show('select')
    const [first] = shown.all<HTMLInputElement>('input[type=checkbox]')
    first?.click()
    expect(shown.answering.early.given).not.toBeNull()
    first?.click()
    expect(shown.answering.early.given).toBeNull()
    expect(shown.all('.picked')).toEqual([])
  })

  it('still shows what was typed to whoever goes back to Today and comes again', () => {
    const { answering, ...shown } = show('short')
    type({ answering, ...shown }, ['Lower'])
    const again = questionView(answering.question, answering)
    expect(again.querySelector('input')?.value).toBe('Lower')
  })

  it('shows what was submitted after a reload', () => {
    const { question, answering } = show('short')
    answering.give({ kind: 'text', text: 'Lower Basin' })
    answering.submit('sure')
    document.body.replaceChildren()
    const [input] = page(question, leagueBank()).all<HTMLInputElement>('input')
    expect([input?.value, input?.readOnly]).toEqual(['Lower Basin', true])
  })
})
