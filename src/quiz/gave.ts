import type { Given } from './question.ts'
import { readDate } from './read-date.ts'

const RECALLED = { 1: 'forgot', 2: 'hard', 3: 'good', 4: 'easy' } as const

/**
 * What the learner gave, as the journal keeps it; empty for "Don't know". A date that can be read is written
 * `2018-10-26`, `2018-10` or `2018`.
 */
export function gaveAsText(given: Given): readonly string[] {
  switch (given.kind) {
    case 'unknown':
      return []
    case 'option':
    case 'text':
      return [given.text]
    case 'options':
      return given.texts
    case 'placed':
      return given.places.flatMap((place) => place ?? [])
    case 'sequence':
      return given.tiles
    case 'truth':
      return [given.value ? 'true' : 'false']
    case 'date':
      return [dateAsText(given)]
    case 'recall':
      return [RECALLED[given.grade]]
  }
}

function dateAsText(given: Extract<Given, { kind: 'date' }>): string {
  const reading = readDate(given)
  if (reading.kind === 'fault') return [given.day, given.month, given.year].filter((part) => part !== '').join(' ')
  const { year, month, day } = reading.date
  const [head, ...tail] = [year, month, day].filter((part) => part !== undefined)
  return [String(head).padStart(4, '0'), ...tail.map((part) => String(part).padStart(2, '0'))].join('-')
}
