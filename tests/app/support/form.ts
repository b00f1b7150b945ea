import { mount, type VueWrapper } from '@vue/test-utils'
import { onTestFinished } from 'vitest'
import type { Component } from 'vue'
import type { Bank, Fact } from '../../../src/bank/bank.ts'
import type { Form, GroupForm } from '../../../src/bank/form.ts'
import { grade } from '../../../src/quiz/grade.ts'
import { makeQuestion } from '../../../src/quiz/make.ts'
import { materialOf } from '../../../src/quiz/material.ts'
import type { Draw, Given, Question } from '../../../src/quiz/question.ts'
import MatchForm from '../../../src/app/forms/MatchForm.vue'
import OrderForm from '../../../src/app/forms/OrderForm.vue'
import { FORM_COMPONENTS } from '../../../src/app/forms/registry.ts'
import SelectForm from '../../../src/app/forms/SelectForm.vue'
import SortForm from '../../../src/app/forms/SortForm.vue'
import { en } from '../../../src/app/words/en.ts'
import { WORDS } from '../../../src/app/words/words.ts'
import { portsBank } from './bank.ts'

export interface FormState {
  readonly given?: Given | null
  /** What was given has been graded. */
  readonly answered?: boolean
  readonly shortcuts?: boolean
  /** The back of a card is shown. */
  readonly shown?: boolean
  /** A field that cannot be graded says why. */
  readonly complain?: boolean
  /** What the form gives stands in it afterwards, as on a screen. */
  readonly live?: boolean
}

/** The forms that the app fetches when it shows them, without the wait. */
const LATER: Partial<Record<Form, Component>> = { select: SelectForm, match: MatchForm, order: OrderForm, sort: SortForm }

/** Mounts the component of a question's form into the page, for the length of the test. */
export function mountForm(question: Question, state: FormState = {}): VueWrapper {
  const { given = null, answered = false, shortcuts = true, shown = false, complain = false, live = false } = state
  const verdict = answered && given !== null ? grade(question, given) : null
  const onGive = (now: Given | null): void => void (live ? wrapper.setProps({ given: now }) : undefined)
  const wrapper: VueWrapper = mount(LATER[question.form] ?? FORM_COMPONENTS[question.form], {
    attachTo: document.body,
    props: { question, given, verdict, shortcuts, shown, complain, onGive },
    global: { provide: { [WORDS]: en } },
  })
  onTestFinished(() => wrapper.unmount())
  return wrapper
}

/** Everything that the form said stands in it, the oldest first. */
export function gaveBy(wrapper: VueWrapper): readonly unknown[] {
  return (wrapper.emitted('give') ?? []).map(([given]) => given)
}

/** The fact's question in a form, narrowed to it. */
export function questionOf<F extends Form>(
  fact: Fact,
  form: F,
  draw: Draw = { seed: 7 },
  bank: Pick<Bank, 'facts' | 'groups'> = { facts: [fact], groups: [] },
): Extract<Question, { form: F }> {
  const question = makeQuestion(fact, form, draw, materialOf(bank))
  if (!isOf(question, form)) throw new Error(`${fact.id} made a ${question.form}`)
  return question
}

/** The question that asks all four ports of `portsBank` together, narrowed to its form. */
export function portsQuestion<F extends GroupForm>(form: F): Extract<Question, { form: F }> {
  const bank = portsBank()
  const [fact, ...others] = bank.facts
  const group = bank.groups.find((one) => one.form === form)
  if (fact === undefined || group === undefined) throw new Error(`The ports have no ${form}.`)
  return questionOf(fact, form, { seed: 7, group: group.id, others: others.map(({ id }) => id) }, bank)
}

function isOf<F extends Form>(question: Question, form: F): question is Extract<Question, { form: F }> {
  return question.form === form
}
