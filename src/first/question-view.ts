import type { FirstQuestion } from '../app/first-page.ts'
import type { Answering } from './answering.ts'
import { cardBar, cardForm } from './card.ts'
import { confidenceBar } from './foot.ts'
import { gapForm } from './gap.ts'
import { button, el, icon } from './elements.ts'
import { pickForm } from './pick.ts'
import { stemOf } from './stem.ts'
import { typedForm } from './typed.ts'

const CLOSE = 'M6 6l12 12M18 6L6 18'
const MORE = 'M12 5v.1M12 12v.1M12 19v.1'

/** A question that can be answered; its geometry is that of `StudyScreen`, of the forms and of their bars. */
export function questionView(question: FirstQuestion, answering: Answering): HTMLElement {
  const [form, bar] = formAndBar(question, answering)
  const note = question.note === null ? null : el('p', 'label first-note', {}, question.note)
  const asking = el('div', 'first-asking', {}, note, form, bar === null ? null : hintOf(question, answering))
  return el('main', 'first-study', {}, ...headOf(question), asking, bar)
}

function formAndBar(question: FirstQuestion, answering: Answering): [form: HTMLElement, bar: HTMLElement | null] {
  const { form } = question
  switch (form?.kind) {
    case 'pick':
    case 'several':
      return [pickForm(question, form, answering), confidenceBar(answering)]
    case 'type':
      return [typedForm(question, form, answering), confidenceBar(answering)]
    case 'gap':
      return [gapForm(question, form, answering), confidenceBar(answering)]
    case 'card':
      return [cardForm(question, form, answering), cardBar(form, answering)]
    case undefined:
      return [el('div', 'first-form', {}, stemOf(question)), null]
  }
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

/** The button goes with what it stands for: the focus goes to the hint itself. */
function hintOf({ hint }: FirstQuestion, answering: Answering): HTMLElement | null {
  if (hint === null) return null
  const said = el('p', '', { tabindex: '-1' }, el('b', '', {}, `${hint.label}:`), ` ${hint.text}`)
  const show = button(hint.show, 'btn-plain', () => {
    answering.showHint()
    said.focus()
  })
  const place = el('div', 'first-hint')
  answering.watch(({ hinted, turned }) => {
    place.hidden = turned && !hinted
    const wanted = hinted ? said : show
    if (wanted.parentElement === null) place.replaceChildren(wanted)
  })
  return place
}
