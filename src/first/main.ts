import type { FirstPage, FirstVisit } from '../app/first-page.ts'
import { Answering } from './answering.ts'
import { now } from './clock.ts'
import { shortcut } from './keys.ts'
import { appFiles, loadApp } from './load-app.ts'
import { Presses } from './presses.ts'
import { questionView } from './question-view.ts'
import { whatIsSaid } from './said.ts'
import { secondFrame, todayView } from './today-view.ts'

/**
 * The page before the app: Today with its first question, and that question itself, which can be answered. It stands
 * inline in `index.html` and runs before anything is loaded; the app takes over what was done (`docs/decisions/first-paint.md`).
 */
const place = document.getElementById('first')
const failed = document.getElementById('first-failed')
const built: FirstVisit | null = JSON.parse(document.getElementById('first-visit')?.textContent ?? 'null')
const said = whatIsSaid(built, window.outerWidth, new Date())
// By a clock that nobody sets: one put back would hold the app up for as long.
const presses = new Presses(document, () => performance.now())
const files = appFiles(document)
// First of all: whatever goes wrong below, the app must come.
if (files !== null) loadApp(files, (entry) => import(/* @vite-ignore */ entry)).catch(() => failed?.removeAttribute('hidden'))
let shown: ReturnType<FirstPage['shows']> = null
let answering: Answering | null = null
let rendered: string | null = null

const isShown = (screen: 'today' | 'study'): boolean => shown === screen

function viewOf(hash: string): HTMLElement | null {
  if (said === null) return null
  const { question } = said.words
  if (/^(#\/?(today)?)?$/.test(hash)) {
    shown = 'today'
    return todayView(said, startStudy)
  }
  if (hash !== '#/study' || question === null) return null
  shown = 'study'
  answering ??= new Answering(question, now)
  return questionView(question, answering)
}

/** At once: the browser tells of another address only behind all that waits for the thread. */
function startStudy(): void {
  window.location.hash = '#/study'
  render()
}

/** Before the frame after the next. */
function behindFrame(work: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(work))
}

function render(): void {
  const { hash } = window.location
  if (hash === rendered) return
  rendered = hash
  const before = shown
  shown = null
  const view = viewOf(hash)
  // Without anything to say the frame stands there, as the page brings it.
  if (view === null && before === null) return
  place?.replaceChildren(...(view === null ? [] : [view]), ...(failed === null ? [] : [failed]))
  if (view !== null && isShown('today')) behindFrame(() => secondFrame(view))
  if (isShown('study')) requestAnimationFrame(() => place?.querySelector<HTMLElement>('input, [data-aim]')?.focus({ preventScroll: true }))
}

render()
window.addEventListener('hashchange', () => (place?.isConnected === true ? render() : undefined))
document.addEventListener('keydown', (event) => {
  if (shown !== 'study' || answering === null || place?.isConnected !== true) return
  if (shortcut(event, answering)) event.preventDefault()
})

Object.assign(window, {
  passageFirst: {
    shows: () => shown,
    begun() {
      // Also on Today, where a reload may have led: only asked for once everything is drawn.
      answering ??= Answering.again(said?.words.question, now)
      return answering?.begun === true
    },
    async early() {
      if (answering === null) return null
      await presses.over()
      const early = answering.close()
      answering = null
      return early
    },
  } satisfies FirstPage,
})
