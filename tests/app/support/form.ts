import { mount, type VueWrapper } from '@vue/test-utils'
import { onTestFinished } from 'vitest'
import type { Bank, Fact } from '../../../src/bank/bank.ts'
import type { Form } from '../../../src/bank/form.ts'
import { grade } from '../../../src/quiz/grade.ts'
import { makeQuestion } from '../../../src/quiz/make.ts'
import { materialOf } from '../../../src/quiz/material.ts'
import type { Draw, Given, Question } from '../../../src/quiz/question.ts'
import { FORM_COMPONENTS } from '../../../src/app/forms/registry.ts'
import { en } from '../../../src/app/words/en.ts'
import { WORDS } from '../../../src/app/words/words.ts'

export interface FormState {
  readonly given?: Given | null
  /** What was given has been graded. */
  readonly answered?: boolean
  readonly shortcuts?: boolean
  /** The back of a card is shown. */
  readonly shown?: boolean
  /** A field that cannot be graded says why. */
  readonly complain?: boolean
}

/** Mounts the component of a question's form into the page, for the length of the test. */
export function mountForm(question: Question, state: FormState = {}): VueWrapper {
  const { given = null, answered = false, shortcuts = true, shown = false, complain = false } = state
  const wrapper = mount(FORM_COMPONENTS[question.form], {
    attachTo: document.body,
    props: { question, given, verdict: answered && given !== null ? grade(question, given) : null, shortcuts, shown, complain },
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

function isOf<F extends Form>(question: Question, form: F): question is Extract<Question, { form: F }> {
  return question.form === form
}
