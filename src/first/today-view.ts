import type { FirstVisit, FirstWords } from '../app/first-page.ts'
import { button, el } from './elements.ts'

/** Today as far as it is known; its geometry is that of `TodayScreen`. `picture`: what stands above the words. */
export function todayView(said: FirstWords, picture: HTMLElement, start: () => void): HTMLElement {
  const count = el(
    'div',
    'first-count',
    {},
    el('strong', '', {}, said.count),
    el('div', '', {}, el('p', 'first-line', {}, said.line), el('p', 'label', {}, said.mix)),
  )
  const first = el('div', 'first-up', {}, el('p', 'label', {}, said.up), el('p', 'first-stem stem', {}, said.stem))
  const go = el('div', 'first-go', {}, button(said.start, 'btn-main', start))
  const title = el('header', 'first-title', {}, el('h1', '', {}, said.heading), el('span', 'first-saved', { 'aria-hidden': 'true' }, said.saved))
  const content = el('div', 'first-today', {}, el('div', 'first-column', {}, picture, count, first, el('div', 'first-start', {}, go)))
  return el(
    'div',
    'first-frame',
    {},
    el('main', 'first-main', {}, title, content),
    el('div', 'first-nav'),
  )
}

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
