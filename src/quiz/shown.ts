import type { Question } from './question.ts'

/** Everything that a question shows before it is answered, hint included, one piece a line. */
export function shownText(question: Question): string {
  const pieces = [question.stem, ...offered(question), question.hint ?? '', question.asOf ?? '']
  return pieces.filter((piece) => piece !== '').join('\n')
}

/** What the question offers to pick from, and the unit it asks for. */
function offered(question: Question): readonly string[] {
  switch (question.form) {
    case 'choice':
    case 'select':
      return question.options
    case 'match':
      return [...question.parts.map(({ tile }) => tile), ...question.entries]
    case 'order':
      return question.laidOut
    case 'sort':
      return [...question.bins.map(({ title }) => title), ...question.parts.map(({ tile }) => tile)]
    case 'cloze':
      return question.tiles ?? []
    case 'number':
      return question.expects.kind === 'number' ? [question.expects.unit ?? ''] : []
    case 'true-false':
    case 'short':
    case 'card':
      return []
  }
}
