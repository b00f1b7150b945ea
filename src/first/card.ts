import type { FirstForm, FirstQuestion } from '../app/first-page.ts'
import type { Answering } from './answering.ts'
import { button, el } from './elements.ts'
import { footOf, unknownButton, waysGroup } from './foot.ts'
import { stemOf } from './stem.ts'

type Card = Extract<FirstForm, { kind: 'card' }>

/** A card, as `CardForm` shows it: its front, and its back once it is turned over. */
export function cardForm(question: FirstQuestion, { front, label, back }: Card, answering: Answering): HTMLElement {
  const [only = ''] = back
  const said = back.length > 1 ? el('ol', '', {}, ...back.map((member) => el('li', '', {}, member))) : el('p', '', {}, only)
  const behind = el('div', 'first-back sheet', { tabindex: '-1', role: 'group', 'aria-label': label }, said)
  const quiet = el('p', 'quiet', {}, front)
  const form = el('div', 'first-plain', {}, stemOf(question), quiet)
  answering.watch(({ turned }) => {
    if (!turned || behind.parentElement !== null) return
    quiet.replaceWith(behind)
    behind.focus()
  })
  return form
}

/** Show, then how well it was known, as `CardBar` has them. */
export function cardBar({ show, ask, grades }: Card, answering: Answering): HTMLElement {
  const turn = button(show, 'btn-main', () => answering.turn())
  turn.dataset.aim = ''
  const front = [turn, unknownButton(answering)]
  const label = el('p', 'label', { id: 'first-ask' }, ask)
  const ways = grades.map(({ grade, text }) => ({ text, quiet: grade === 1, press: () => answering.recall(grade) }))
  const back = [label, waysGroup(label, ways, null)]
  return footOf(answering, ({ turned }) => (turned ? back : front))
}
