import type { Answering } from './answering.ts'

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

/** Single keys: a letter picks its answer, 1 to 3 submit what is picked. Returns whether the key was used. */
export function shortcut(event: KeyboardEvent, answering: Answering): boolean {
  if (event.defaultPrevented || event.repeat || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return false
  const { answers, submits, shortcuts } = answering.question
  const submit = submits.length > 1 ? submits[Number(event.key) - 1] : undefined
  const inBar = document.activeElement?.closest('.first-ways') !== null
  if (submit !== undefined && answering.early.picked !== null && (shortcuts || inBar)) {
    answering.submit(submit.sure)
    return true
  }
  const place = shortcuts ? answers.findIndex(({ letter }) => letter.toLowerCase() === event.key.toLowerCase()) : -1
  if (place >= 0) answering.pick(place)
  return place >= 0
}
