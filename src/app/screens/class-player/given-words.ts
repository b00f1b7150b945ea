import type { Given, Question } from '../../../quiz/question.ts'
import { letterIn } from '../../forms/letters.ts'
import type { Words } from '../../words/words.ts'

/** An answer in words, a line for each of its parts, such as "B Port Veyra". */
export function givenInWords(question: Question, given: Given, words: Pick<Words, 'study' | 'facts' | 'time'>): readonly string[] {
  switch (given.kind) {
    case 'unknown':
      return [words.study.confidence.unknown]
    case 'option':
      return [lettered(question, given.text)]
    case 'options':
      return given.texts.map((text) => lettered(question, text))
    case 'truth':
      return [words.study.truth[given.value ? 'true' : 'false']]
    case 'text':
      return [given.text]
    case 'date':
      return [[given.day, given.month, given.year].filter((part) => part.trim() !== '').join('.')]
    case 'sequence':
      return given.tiles.map((tile, index) => `${index + 1}. ${tile}`)
    case 'placed':
      return placedInWords(question, given.places)
    case 'recall':
      return [words.facts.happened.unknown]
  }
}

function lettered(question: Question, text: string): string {
  const letter = letterIn(question, text)
  return letter === null ? text : `${letter} ${text}`
}

function placedInWords(question: Question, places: readonly (string | null)[]): readonly string[] {
  if (question.form !== 'match' && question.form !== 'sort') return []
  const bins = question.form === 'sort' ? new Map(question.bins.map(({ id, title }) => [id, title])) : null
  return question.parts.map(({ tile }, index) => {
    const place = places[index] ?? null
    return `${tile} → ${place === null ? '–' : (bins?.get(place) ?? place)}`
  })
}
