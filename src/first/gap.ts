import type { FirstForm, FirstQuestion } from '../app/first-page.ts'
import type { Answering } from './answering.ts'
import { el } from './elements.ts'
import { rowsOf } from './pick.ts'
import { textInput } from './typed.ts'

type GapForm = Extract<FirstForm, { kind: 'gap' }>
/** Wide enough to be seen while nothing stands in the gap. */
const BLANK = '     '

/** A statement with a gap, as `ClozeForm` shows it. */
export function gapForm({ lead, asOf }: FirstQuestion, form: GapForm, answering: Answering): HTMLElement {
  const legend = el('legend', '', {}, el('h2', 'label first-lead', {}, lead))
  const statement = el('p', 'first-statement', { id: 'first-statement' }, form.before, gapOf(form, answering), form.after)
  const tiles = form.tiles === null ? null : el('div', 'first-tiles', { role: 'group', 'aria-label': form.group }, ...rowsOf(form.tiles, false, answering))
  return el(
    'fieldset',
    'first-form',
    {},
    legend,
    asOf === null ? null : el('p', 'label', {}, asOf),
    statement,
    tiles === null ? null : el('div', 'first-answers', {}, tiles),
  )
}

function gapOf(form: GapForm, answering: Answering): HTMLElement {
  if (form.tiles === null) {
    const attributes = { size: String(form.width), 'aria-label': form.label, 'aria-describedby': 'first-statement' }
    const input = textInput('first-gap', attributes, answering, (given) => (given?.kind === 'text' ? given.text : ''))
    input.addEventListener('input', () => answering.give(input.value.trim() === '' ? null : { kind: 'text', text: input.value }))
    return input
  }
  const word = el('span', '')
  answering.watch(({ given }) => (word.textContent = given?.kind === 'option' ? given.text : BLANK))
  return el('span', 'first-gap', {}, el('span', 'vh', {}, form.label), ' ', word)
}
