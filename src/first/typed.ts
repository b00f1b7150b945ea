import { MOST_TYPED, type Early, type FirstField, type FirstForm, type FirstQuestion } from '../app/first-page.ts'
import type { Answering } from './answering.ts'
import { el } from './elements.ts'
import { leadOn } from './keys.ts'
import { stemOf } from './stem.ts'

type Given = Early['given']
type TypedForm = Extract<FirstForm, { kind: 'type' }>

/** Fields to type into, as `ShortForm`, `NumberForm` and `DateFields` show them. */
export function typedForm(question: FirstQuestion, { legend, fields }: TypedForm, answering: Answering): HTMLElement {
  const inputs = fields.map(({ inputmode, part }) => textInput('field', { inputmode }, answering, (given) => textIn(given, part)))
  const give = (): void => answering.give(givenBy(fields, inputs.map(({ value }) => value)))
  const rows = fields.map(({ label, part }, place) =>
    el('label', `first-answer first-${part}`, {}, el('span', 'label', {}, label), inputs[place] ?? null),
  )
  for (const input of inputs) input.addEventListener('input', give)
  const answer = legend === null ? rows : [el('fieldset', '', {}, el('legend', 'label', {}, legend), el('div', 'first-parts', {}, ...rows))]
  return el('div', 'first-plain', {}, stemOf(question), ...answer)
}

/** A text field of one line, with what was given before in it. Enter leads on to the ways to submit. */
export function textInput(
  classes: string,
  attributes: Readonly<Record<string, string>>,
  answering: Answering,
  textOf: (given: Given) => string,
): HTMLInputElement {
  const plain = { type: 'text', autocomplete: 'off', autocapitalize: 'off', autocorrect: 'off', spellcheck: 'false', enterkeyhint: 'done', maxlength: String(MOST_TYPED) }
  const input = el('input', classes, { ...plain, ...attributes })
  input.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.isComposing) return
    event.preventDefault()
    leadOn()
  })
  input.value = textOf(answering.early.given)
  answering.watch(({ submitted }) => (input.readOnly = submitted !== null))
  return input
}

function givenBy(fields: readonly FirstField[], texts: readonly string[]): Given {
  if (fields.some(({ needed }, place) => needed && texts[place]?.trim() === '')) return null
  const [text = ''] = texts
  if (fields[0]?.part === 'text') return { kind: 'text', text }
  const empty = { day: '', month: '', year: '' }
  return { kind: 'date', ...empty, ...Object.fromEntries(fields.map(({ part }, place) => [part, texts[place]])) }
}

function textIn(given: Given, part: FirstField['part']): string {
  if (given?.kind === 'text') return given.text
  return given?.kind === 'date' && part !== 'text' ? given[part] : ''
}
