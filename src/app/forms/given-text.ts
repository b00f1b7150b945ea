import type { Given, Verdict } from '../../quiz/question.ts'

/** The typed text of a given answer; empty where nothing was typed. */
export function givenText(given: Given | null): string {
  return given?.kind === 'text' ? given.text : ''
}

/** How a field is drawn after the answer. */
export function outcomeOf(verdict: Verdict | null): 'right' | 'wrong' | null {
  if (verdict === null) return null
  return verdict.score >= 0.8 ? 'right' : 'wrong'
}

/** Whether something stands in the form that could be submitted. */
export function isSubmittable(given: Given | null): given is Given {
  if (given === null) return false
  if (given.kind === 'text') return given.text.trim() !== ''
  if (given.kind === 'date') return given.year.trim() !== ''
  if (given.kind === 'options') return given.texts.length > 0
  if (given.kind === 'placed') return given.places.every((place) => place !== null)
  return true
}
