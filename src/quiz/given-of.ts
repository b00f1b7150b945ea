import type { Given, Part, Question } from './question.ts'
import { readDateText } from './read-date.ts'

/** What the journal keeps of an answer to one fact; undefined where it keeps nothing. */
export type GaveOf = (fact: string) => readonly string[] | undefined

const GRADES = { forgot: 1, hard: 2, good: 3, easy: 4 } as const

/**
 * What the learner gave, read back from what the journal keeps: the inverse of `gaveAsText`. Null where it is no answer
 * to this question. Of a fact with several tiles that were not all placed the first ones count as placed.
 */
export function givenOf(question: Question, gaveOf: GaveOf): Given | null {
  if (question.form === 'match' || question.form === 'sort') return placed(question.parts, gaveOf)
  const gave = gaveOf(question.fact)
  const [first] = gave ?? []
  if (gave === undefined) return null
  if (first === undefined) return { kind: 'unknown' }
  switch (question.form) {
    case 'choice':
      return { kind: 'option', text: first }
    case 'select':
      return { kind: 'options', texts: gave }
    case 'true-false':
      return { kind: 'truth', value: first === 'true' }
    case 'cloze':
      return { kind: question.tiles === null ? 'text' : 'option', text: first }
    case 'short':
      return { kind: 'text', text: first }
    case 'number':
      return question.expects.kind === 'date' ? dateIn(first) : { kind: 'text', text: first }
    case 'order':
      return { kind: 'sequence', tiles: gave }
    case 'card':
      return recalled(first)
  }
}

function placed(parts: readonly Part[], gaveOf: GaveOf): Given | null {
  if (parts.every(({ fact }) => gaveOf(fact) === undefined)) return null
  const left = new Map(parts.map(({ fact }) => [fact, [...(gaveOf(fact) ?? [])]]))
  const places = parts.map(({ fact }) => left.get(fact)?.shift() ?? null)
  return places.every((place) => place === null) ? { kind: 'unknown' } : { kind: 'placed', places }
}

/** What was never read as a date stands where the year does. */
function dateIn(text: string): Given {
  const { year, month, day } = readDateText(text) ?? { year: text }
  return { kind: 'date', year: String(year), month: String(month ?? ''), day: String(day ?? '') }
}

function recalled(text: string): Given | null {
  const grade = Object.entries(GRADES).find(([name]) => name === text)?.[1]
  return grade === undefined ? null : { kind: 'recall', grade }
}
