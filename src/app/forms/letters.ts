import type { Given, Question } from '../../quiz/question.ts'

/** The letter of an option by its place, A for the first. */
export function letterOf(index: number): string {
  return String.fromCharCode(65 + index)
}

/** What is looked at of a pressed key. */
interface Pressed {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
}

/** The place that a pressed key names among `count` options, or null. Held-down modifiers make it no shortcut. */
export function placeOf(event: Pressed, count: number): number | null {
  if (event.ctrlKey || event.metaKey || event.altKey || event.key.length !== 1) return null
  const index = event.key.toUpperCase().charCodeAt(0) - 65
  return index >= 0 && index < count ? index : null
}

/** The letter under which an option of the question stands, or null where it shows no letters. */
export function letterIn(question: Question, text: string): string | null {
  const index = lettered(question).indexOf(text)
  return index < 0 ? null : letterOf(index)
}

/** The letters of what is picked, in their order; empty where the question shows no letters. */
export function lettersOf(question: Question, given: Given | null): readonly string[] {
  const picked = given?.kind === 'option' ? [given.text] : given?.kind === 'options' ? given.texts : []
  return picked.flatMap((text) => letterIn(question, text) ?? []).sort()
}

/** What stands under letters, as it is shown; nothing where the question shows no letters. */
export function lettered(question: Question): readonly string[] {
  if (question.form === 'choice' || question.form === 'select') return question.options
  return question.form === 'cloze' ? (question.tiles ?? []) : []
}
