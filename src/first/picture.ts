import type { FirstVisit } from '../app/first-page.ts'
import { el } from './elements.ts'

/** The place of the chart, which comes later. */
export function gap(height: number): HTMLElement {
  const place = el('div', '')
  place.style.blockSize = `${height}px`
  return place
}

/** The sections by name, as `BankPicture` shows them before there is anything to chart. */
export function sections({ title, rows, empty }: FirstVisit): HTMLElement {
  const list = rows.map((row) => {
    const size = el('i', 'd0')
    size.style.inlineSize = `${row.size}%`
    return el('li', '', {}, el('b', '', {}, row.letter), el('span', '', {}, row.title), size)
  })
  return el(
    'figure',
    'first-sections',
    {},
    el('figcaption', '', {}, el('h2', '', {}, title)),
    el('ol', 'sheet', {}, ...list),
    el('p', 'label', {}, empty),
  )
}
