import type { Early, FirstForm, FirstQuestion } from '../app/first-page.ts'
import type { Answering } from './answering.ts'
import { el } from './elements.ts'
import { stemOf } from './stem.ts'

type Given = Early['given']
type PickForm = Extract<FirstForm, { kind: 'pick' | 'several' }>

/** Answers to pick from, as `FormFrame` and `OptionRow` show them. */
export function pickForm(question: FirstQuestion, form: PickForm, answering: Answering): HTMLElement {
  const { lead } = question
  const legend = el('legend', '', {}, lead === null ? null : el('span', 'label first-lead', {}, lead), stemOf(question))
  const how = form.kind === 'several' ? el('p', 'label first-how', {}, form.how) : null
  const halves = form.kind === 'pick' && form.halves
  return el('fieldset', 'first-form', {}, legend, how, el('div', halves ? 'first-halves' : 'first-answers', {}, ...rowsOf(form.answers, form.kind === 'several', answering)))
}

/** A radio button or a checkbox an answer. */
export function rowsOf(answers: readonly { readonly letter: string; readonly text: string }[], several: boolean, answering: Answering): HTMLElement[] {
  return answers.map(({ letter, text }, place) => {
    const input = el('input', '', { type: several ? 'checkbox' : 'radio', name: 'first' })
    const row = el(
      'label',
      `first-option${several ? ' several' : ''}`,
      {},
      input,
      el('span', 'first-letter', { 'aria-hidden': 'true' }, letter),
      el('span', 'first-text', {}, text),
    )
    input.addEventListener('change', () => pick(answering, place))
    answering.watch(({ given, submitted }) => {
      const picked = isPicked(answering.question.form, given, place)
      input.checked = picked
      input.disabled = submitted !== null
      row.classList.toggle('picked', picked)
    })
    return row
  })
}

/** Picks the answer at a place; of several it is taken back where it was picked. */
export function pick(answering: Answering, place: number): void {
  const { form } = answering.question
  if (form?.kind !== 'several') {
    answering.give(single(form)[place]?.given ?? null)
    return
  }
  const texts = form.answers.filter((_, at) => isPicked(form, answering.early.given, at) !== (at === place)).map(({ text }) => text)
  answering.give(texts.length === 0 ? null : { kind: 'options', texts })
}

/** The letters of what can be picked, in their order. */
export function lettersOf(form: FirstForm | null): readonly string[] {
  return (form?.kind === 'several' ? form.answers : single(form)).map(({ letter }) => letter)
}

/** What is asked of what is given. */
export function askOf(form: FirstForm | null, given: Given): string {
  const answer = single(form).find((one) => same(one.given, given))
  return answer?.ask ?? (form !== null && 'ask' in form ? form.ask : '')
}

function single(form: FirstForm | null) {
  return form?.kind === 'pick' ? form.answers : form?.kind === 'gap' ? (form.tiles ?? []) : []
}

function isPicked(form: FirstForm | null, given: Given, place: number): boolean {
  if (form?.kind !== 'several') return same(single(form)[place]?.given, given)
  return given?.kind === 'options' && given.texts.includes(form.answers[place]?.text ?? '')
}

/** By what it says: one of them may have outlived a reload. */
function same(one: Given | undefined, other: Given): boolean {
  return other !== null && JSON.stringify(one) === JSON.stringify(other)
}
