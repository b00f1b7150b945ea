import type { Answering } from './answering.ts'
import { lettersOf, pick } from './pick.ts'

/** Arrows move between the buttons of a group, as in `SubmitButtons`. */
export function arrowsMove(group: HTMLElement): void {
  group.addEventListener('keydown', (event) => {
    const move = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -1, ArrowDown: 1 }[event.key]
    if (move === undefined) return
    event.preventDefault()
    const buttons = [...group.querySelectorAll('button')]
    const here = buttons.findIndex((button) => button === document.activeElement)
    buttons[(here + move + buttons.length) % buttons.length]?.focus()
  })
}

/** From an answer on to the ways to submit it, where there are any yet. Returns that the key was used. */
export function leadOn(): true {
  document.querySelector<HTMLElement>('[data-first]')?.focus()
  return true
}

/**
 * Single keys: a letter picks its answer, 1 to 3 submit what is given, Enter leads on to these, Space turns a card and 1 to 4 grade it. Never while
 * something is typed. Returns whether the key was used.
 */
export function shortcut(event: KeyboardEvent, answering: Answering): boolean {
  if (event.defaultPrevented || event.repeat || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return false
  const { form, shortcuts } = answering.question
  const { activeElement } = document
  if (activeElement instanceof HTMLInputElement) {
    if (activeElement.type === 'text') return false
    if (event.key === 'Enter') return leadOn()
  }
  if (form?.kind === 'card') return shortcuts && cardKey(event, answering)
  return submitKey(event, answering) || (shortcuts && letterKey(event, answering))
}

function submitKey({ key }: KeyboardEvent, answering: Answering): boolean {
  const { submits, shortcuts } = answering.question
  const way = submits.length > 1 ? submits[Number(key) - 1] : undefined
  const inBar = document.activeElement?.closest('.first-ways') !== null
  if (way === undefined || answering.early.given === null || !(shortcuts || inBar)) return false
  answering.submit(way.sure)
  return true
}

function letterKey({ key }: KeyboardEvent, answering: Answering): boolean {
  const place = lettersOf(answering.question.form).findIndex((letter) => letter.toLowerCase() === key.toLowerCase())
  if (place >= 0) pick(answering, place)
  return place >= 0
}

function cardKey({ key }: KeyboardEvent, answering: Answering): boolean {
  if (!answering.early.turned) {
    if (key !== ' ' || document.activeElement instanceof HTMLButtonElement) return false
    answering.turn()
    return true
  }
  const grade = ([1, 2, 3, 4] as const).find((one) => String(one) === key)
  if (grade !== undefined) answering.recall(grade)
  return grade !== undefined
}
