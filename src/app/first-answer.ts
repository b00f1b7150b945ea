import { MOST_TYPED } from '../quiz/most-typed.ts'
import type { Given, Question } from '../quiz/question.ts'
import { lettered } from './forms/letters.ts'

/** Tells a question from every other by what is read of it: two with the same words and answers are the same to whoever answers. */
export function questionId(question: Question): string {
  return JSON.stringify([question.fact, question.form, question.stem, lettered(question)])
}

/** Whether an answer is one that the question can take: what the page kept may be of another version. */
export function fits(question: Question, given: Given): boolean {
  switch (given.kind) {
    case 'option':
      return lettered(question).includes(given.text)
    case 'options':
      return question.form === 'select' && given.texts.every((text) => question.options.includes(text))
    case 'truth':
      return question.form === 'true-false'
    case 'recall':
      return question.form === 'card'
    case 'date':
      return question.form === 'number' && question.expects.kind === 'date'
    case 'text':
      return given.text.length <= MOST_TYPED && takesText(question)
    default:
      return false
  }
}

function takesText(question: Question): boolean {
  if (question.form === 'number') return question.expects.kind === 'number'
  return question.form === 'short' || (question.form === 'cloze' && question.tiles === null)
}
