import type { Question } from './question.ts'

/** What the learner can pick from, in the order shown, as the journal keeps it; null where the answer is produced. */
export function optionsShown(question: Question): readonly string[] | null {
  switch (question.form) {
    case 'choice':
    case 'select':
      return question.options
    case 'match':
      return question.entries
    case 'order':
      return question.laidOut
    case 'sort':
      return question.bins.map(({ id }) => id)
    case 'cloze':
      return question.tiles
    case 'true-false':
    case 'short':
    case 'number':
    case 'card':
      return null
  }
}
