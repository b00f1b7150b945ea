import type { enClass } from './en-class.ts'
import { useScreenWords, type Words } from './words.ts'

/** All words, and those of a class. */
export type ClassWords = Words & typeof enClass

/** All words and those of a class. Only for screens whose route says `class`, and not `player`. */
export function useClassWords(): ClassWords {
  const words = useScreenWords()
  if (!isOfClass(words)) throw new Error('The words of a class are not loaded: its route must say `meta: { class: true }`.')
  return words
}

function isOfClass(words: Words): words is ClassWords {
  return 'classHost' in words
}
