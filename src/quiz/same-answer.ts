import { compact, normalise } from './normalise.ts'
import { readNumberWord } from './number-words.ts'
import { readDateText, sameDate } from './read-date.ts'

/**
 * Whether two texts are the same answer: equal once normalised, whether numbers up to twenty stand in words or in
 * digits, or the same date written in two ways. Spelling must be right.
 */
export function isSameAnswer(a: string, b: string): boolean {
  if (comparable(a) === comparable(b)) return true
  const dateA = readDateText(a)
  const dateB = readDateText(b)
  return dateA !== null && dateB !== null && sameDate(dateA, dateB)
}

function comparable(text: string): string {
  const words = normalise(text).split(' ')
  return compact(words.map((word) => readNumberWord(word) ?? word).join(' '))
}
