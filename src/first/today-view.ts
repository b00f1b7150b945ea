import type { FirstWords } from '../app/first-page.ts'
import { button, el } from './elements.ts'
import type { Said } from './said.ts'

/** Not laid out in the first frame. */
const LATER = 'first-later'
/** On the frame while nothing in it sticks: what does is a layer of its own, with tiles of its own to be drawn. */
const PLAINLY = 'first-plainly'

/**
 * Today as far as it is known; its geometry is that of `TodayScreen`. Its first frame has the heading and the first
 * stem; the rest has its room there and comes in the second (`secondFrame`).
 */
export function todayView({ words, picture, rooms }: Said, start: () => void): HTMLElement {
  const count = countOf(words)
  const up = el('p', 'label', {}, words.up)
  const go = el('div', 'first-go', {}, button(words.start, 'btn-main', start))
  const content = el('div', 'first-today', {}, el('div', 'first-column', {}, picture(), count, firstUp(words, up), el('div', 'first-start', {}, go)))
  if (rooms === null) content.classList.add(LATER)
  else {
    for (const one of [count, up, go]) one.classList.add(LATER)
    if (rooms.count !== null) count.style.containIntrinsicBlockSize = `${rooms.count}px`
  }
  const title = el('header', 'first-title', {}, el('h1', '', {}, words.heading), el('span', 'first-saved'))
  return el('div', `first-frame ${PLAINLY}`, {}, el('main', 'first-main', {}, title, content), el('div', 'first-nav'))
}

/** Shows what the first frame has left out. */
export function secondFrame(view: HTMLElement): void {
  view.classList.remove(PLAINLY)
  for (const one of view.querySelectorAll(`.${LATER}`)) one.classList.remove(LATER)
}

function countOf({ count, line, mix }: FirstWords): HTMLElement {
  return el('div', 'first-count', {}, el('strong', '', {}, count), el('div', '', {}, el('p', 'first-line', {}, line), el('p', 'label', {}, mix)))
}

function firstUp({ stem }: FirstWords, up: HTMLElement): HTMLElement {
  return el('div', 'first-up', {}, up, el('p', 'first-stem stem', {}, stem))
}
