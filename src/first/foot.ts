import type { Early } from '../app/first-page.ts'
import type { Answering } from './answering.ts'
import { button, el } from './elements.ts'
import { arrowsMove } from './keys.ts'
import { askOf } from './pick.ts'

/** The bar at the bottom with what `contentOf` says, until an answer is being saved. */
export function footOf(answering: Answering, contentOf: (early: Early) => readonly HTMLElement[]): HTMLElement {
  const bar = el('div', 'first-bar')
  const saving = el('p', 'label first-saving', { role: 'status' }, answering.question.saving)
  answering.watch((early) => fill(bar, early.submitted === null ? contentOf(early) : [saving]))
  return el('div', 'first-foot', {}, bar)
}

/** What stays is not touched: it may have the focus. */
function fill(bar: HTMLElement, wanted: readonly HTMLElement[]): void {
  for (const one of [...bar.children]) if (!wanted.some((other) => other === one)) one.remove()
  for (const [place, one] of wanted.entries()) if (bar.children[place] !== one) bar.insertBefore(one, bar.children[place] ?? null)
}

/** Don't know: what stands in the form does not count. */
export function unknownButton(answering: Answering): HTMLElement {
  return button(answering.question.unknown, 'btn-plain first-unknown', () => answering.submit(null, true))
}

/** The ways to submit, as `ConfidenceBar` shows them while something stands in the form. */
export function confidenceBar(answering: Answering): HTMLElement {
  const open = [unknownButton(answering)]
  const ask = el('p', 'label', { id: 'first-ask' })
  const ready = [...waysOf(answering, ask), ...open]
  answering.watch(({ given }) => (ask.textContent = askOf(answering.question.form, given)))
  return footOf(answering, ({ given }) => (given === null ? open : ready))
}

function waysOf(answering: Answering, ask: HTMLElement): HTMLElement[] {
  const { submits, explain } = answering.question
  const ways = submits.map(({ sure, text }) => ({ text, quiet: false, press: () => answering.submit(sure) }))
  const first = ways.length === 1 ? 0 : 1
  if (ways.length === 1) return buttonsOf(ways, first)
  return [...(explain === null ? [] : [el('p', 'label first-explain', {}, explain)]), ask, waysGroup(ask, ways, first)]
}

interface Way {
  readonly text: string
  readonly quiet: boolean
  press(): void
}

/** Buttons side by side that submit, as `SubmitButtons` shows them; Enter in a field leads to the first of use. */
export function waysGroup(label: HTMLElement, ways: readonly Way[], first: number | null): HTMLElement {
  const group = el('div', `first-ways${ways.length > 3 ? ' many' : ''}`, { role: 'group', 'aria-labelledby': label.id }, ...buttonsOf(ways, first))
  arrowsMove(group)
  return group
}

function buttonsOf(ways: readonly Way[], first: number | null): HTMLElement[] {
  return ways.map(({ text, quiet, press }, place) => {
    const made = button(text, `btn-main${quiet ? ' quiet' : ''}`, press)
    if (place === first) made.dataset.first = ''
    return made
  })
}
