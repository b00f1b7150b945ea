import { inputFault } from '../forms/number/read.ts'
import type { Given, Question } from '../question.ts'

/** What stands in a question that can still be changed: nothing to grade, something that cannot be read, or an answer. */
export type Held = 'nothing' | 'unreadable' | 'answer'

/** Part of a match or a sort is an answer: what was put nowhere is graded as missed. */
export function heldOf(question: Question, given: Given | null): Held {
  if (given === null || isEmpty(given)) return 'nothing'
  if (question.form === 'number' && given.kind !== 'unknown' && inputFault(question, given) !== null) return 'unreadable'
  return 'answer'
}

function isEmpty(given: Given): boolean {
  switch (given.kind) {
    case 'unknown':
      return true
    case 'text':
      return given.text.trim() === ''
    case 'date':
      return [given.day, given.month, given.year].every((part) => part.trim() === '')
    case 'options':
      return given.texts.length === 0
    case 'placed':
      return given.places.every((place) => place === null)
    case 'option':
    case 'sequence':
    case 'truth':
    case 'recall':
      return false
  }
}
