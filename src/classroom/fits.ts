import { inputFault } from '../quiz/forms/number/read.ts'
import type { Given, Question } from '../quiz/question.ts'

/**
 * Whether an answer is one to this question, so that it can be graded: of its kind, made of what was offered, and
 * readable. Takes a concealed question too.
 */
export function fitsQuestion(question: Question, given: Given): boolean {
  if (given.kind === 'unknown') return true
  switch (question.form) {
    case 'choice':
      return given.kind === 'option' && question.options.includes(given.text)
    case 'select':
      return given.kind === 'options' && given.texts.length > 0 && isPartOf(given.texts, question.options)
    case 'true-false':
      return given.kind === 'truth'
    case 'cloze':
      return question.tiles === null ? given.kind === 'text' : given.kind === 'option' && question.tiles.includes(given.text)
    case 'short':
      return given.kind === 'text'
    case 'number':
      return (given.kind === 'text' || (given.kind === 'date' && question.expects.kind === 'date')) && inputFault(question, given) === null
    case 'match':
      return fitsPlaces(given, question.parts.length, question.entries)
    case 'sort':
      return fitsPlaces(given, question.parts.length, question.bins.map(({ id }) => id))
    case 'order':
      return given.kind === 'sequence' && given.tiles.length === question.laidOut.length && isPartOf(given.tiles, question.laidOut)
    case 'card':
      return false
  }
}

/** Some of a list, none of them twice. */
function isPartOf(texts: readonly string[], list: readonly string[]): boolean {
  return new Set(texts).size === texts.length && texts.every((text) => list.includes(text))
}

function fitsPlaces(given: Given, parts: number, places: readonly string[]): boolean {
  return given.kind === 'placed' && given.places.length === parts && given.places.every((place) => place === null || places.includes(place))
}
