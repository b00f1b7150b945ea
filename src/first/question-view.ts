import type { FirstQuestion } from '../app/first-page.ts'
import type { Answering } from './answering.ts'
import { button, el, icon } from './elements.ts'
import { arrowsMove } from './keys.ts'

const CLOSE = 'M6 6l12 12M18 6L6 18'
const MORE = 'M12 5v.1M12 12v.1M12 19v.1'

/** A question that can be answered; its geometry is that of `StudyScreen`, `FormFrame`, `OptionRow` and `ConfidenceBar`. */
export function questionView(question: FirstQuestion, answering: Answering): HTMLElement {
  const form = formOf(question, answering)
  const asking = el('div', 'first-asking', {}, question.note === null ? null : el('p', 'label first-note', {}, question.note), form)
  return el('main', 'first-study', {}, ...headOf(question), asking, question.answers.length === 0 ? null : barOf(question, answering))
}

function headOf({ progress, pause, total, objective, place }: FirstQuestion): HTMLElement[] {
  const divisions = Array.from({ length: total }, (_, index) => el('i', index === 0 ? 'now' : ''))
  const scale = { role: 'progressbar', 'aria-valuemin': '0', 'aria-valuemax': String(total), 'aria-valuenow': '0', 'aria-label': progress }
  return [
    el('h1', 'vh', { tabindex: '-1' }, progress),
    el(
      'header',
      'first-head',
      {},
      el('a', 'icon-btn', { href: '#/today', 'aria-label': pause }, icon(CLOSE)),
      el('div', 'first-scale', scale, ...divisions),
      el('span', 'icon-btn', {}, icon(MORE)),
    ),
    el('div', 'first-where label', {}, el('span', '', {}, objective), el('span', '', {}, place)),
  ]
}

function formOf({ lead, asOf, stem, answers, halves }: FirstQuestion, answering: Answering): HTMLElement {
  const legend = el(
    'legend',
    '',
    {},
    lead === null ? null : el('span', 'label first-lead', {}, lead),
    el('h2', '', {}, asOf === null ? null : el('span', 'label first-lead', {}, asOf), el('span', 'first-asked', {}, stem)),
  )
  const inputs = answers.map((_, place) => {
    const input = el('input', '', { type: 'radio', name: 'first' })
    input.addEventListener('change', () => answering.pick(place))
    return input
  })
  const rows = answers.map(({ letter, text }, place) =>
    el(
      'label',
      'first-option',
      {},
      inputs[place] ?? null,
      el('span', 'first-letter', { 'aria-hidden': 'true' }, letter),
      el('span', 'first-text', {}, text),
    ),
  )
  answering.watch(({ picked, submitted }) =>
    inputs.forEach((input, place) => {
      input.checked = place === picked
      input.disabled = submitted !== null
      input.parentElement?.classList.toggle('picked', place === picked)
    }),
  )
  return el('fieldset', 'first-form', {}, legend, el('div', halves ? 'first-halves' : 'first-answers', {}, ...rows))
}

/** The ways to submit come with the first pick. */
function barOf(question: FirstQuestion, answering: Answering): HTMLElement {
  const unknown = button(question.unknown, 'btn-plain first-unknown', () => answering.submit(null, true))
  const bar = el('div', 'first-bar', {}, unknown)
  const ask = el('p', 'label', { id: 'first-ask' })
  answering.watch(({ picked, submitted }) => {
    if (submitted !== null) return bar.replaceChildren(el('p', 'label first-saving', { role: 'status' }, question.saving))
    if (picked === null) return
    ask.textContent = question.answers[picked]?.ask ?? ''
    if (bar.childElementCount === 1) bar.prepend(...waysOf(question, answering, ask))
  })
  return el('div', 'first-foot', {}, bar)
}

function waysOf({ submits, explain }: FirstQuestion, answering: Answering, ask: HTMLElement): HTMLElement[] {
  const buttons = submits.map(({ sure, text }) => button(text, 'btn-main', () => answering.submit(sure)))
  if (submits.length === 1) return buttons
  const group = el('div', 'first-ways', { role: 'group', 'aria-labelledby': ask.id }, ...buttons)
  arrowsMove(group)
  return [...(explain === null ? [] : [el('p', 'label first-explain', {}, explain)]), ask, group]
}
