import type { enClassPlayer } from './en-class-player.ts'
import { useScreenWords, type Words } from './words.ts'

/** All words, and those of whoever takes part in a class. */
export type PlayerWords = Words & typeof enClassPlayer

/** All words and those of a player. Only for screens whose route says `class` or `player`. */
export function usePlayerWords(): PlayerWords {
  const words = useScreenWords()
  if (!isOfPlayer(words)) throw new Error('The route lacks `meta.player`.')
  return words
}

function isOfPlayer(words: Words): words is PlayerWords {
  return 'classPlayer' in words
}
