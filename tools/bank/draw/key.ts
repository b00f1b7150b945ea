import { plainSays } from '../../../src/bank/plain.ts'
import type { Material } from '../../../src/quiz/material.ts'
import { onPaper, type Written } from '../../../src/quiz/paper/on-paper.ts'
import type { Question } from '../../../src/quiz/question.ts'
import { factsAsked } from '../../../src/quiz/together.ts'
import { letterOf } from '../letter.ts'

/** The lines of a question's key: what is right, and for each fact that it asks its places, what is true and why traps are wrong. */
export function keyOf(question: Question, { facts }: Material): string[] {
  const asked = factsAsked(question).flatMap((id) => facts.get(id) ?? [])
  return [
    `Key: ${rightOf(question)}`,
    ...reasons(question),
    ...asked.flatMap(({ id, at, says, explanation }) => [
      `  [${id}, ${at.join(', ')}] ${[plainSays(says), explanation].filter((text) => text !== undefined).join(' ')}`,
    ]),
  ]
}

function rightOf(question: Question): string {
  const body = onPaper(question)
  switch (body.kind) {
    case 'options':
      return body.right.map((place) => `${letterOf(place)} ${body.options[place] ?? ''}`).join('; ')
    case 'truth':
      return body.right ? 'True' : 'False'
    case 'match':
    case 'sort':
      return body.right.map((place, tile) => `${letterOf(tile).toLowerCase()} ${letterOf(place)}`).join(', ')
    case 'order':
      return [...body.right.keys()].sort((a, b) => (body.right[a] ?? 0) - (body.right[b] ?? 0)).map((tile) => letterOf(tile).toLowerCase()).join(', ')
    case 'recall':
      return body.right.join('; ')
    case 'gap':
    case 'line':
    case 'number':
    case 'date':
      return written(body.right)
  }
}

function written({ text, also }: Written): string {
  const others = also.filter((other) => other !== text)
  return others.length === 0 ? text : `${text} (also: ${others.join('; ')})`
}

/** Why each of the wrong options that are shown is wrong. */
function reasons(question: Question): string[] {
  if (question.form !== 'choice' && question.form !== 'select') return []
  return question.traps
    .filter(({ text }) => question.options.includes(text))
    .map(({ text, reason }) => `  Not ${text}: ${reason}`)
}
