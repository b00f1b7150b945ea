import type { Given, Question } from '../quiz/question.ts'

/** Tells a question from every other by what is read of it: two with the same words and answers are the same to whoever answers. */
export function questionId(question: Question): string {
  const options = question.form === 'choice' ? question.options : []
  return JSON.stringify([question.fact, question.form, question.stem, options])
}

/** What picking the answer at a place gives; null where the question has none there. */
export function givenAt(question: Question, place: number | null): Given | null {
  if (place === null) return null
  if (question.form === 'true-false') return place < 2 ? { kind: 'truth', value: place === 0 } : null
  const text = question.form === 'choice' ? question.options[place] : undefined
  return text === undefined ? null : { kind: 'option', text }
}
