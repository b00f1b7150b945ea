import { wordsOf } from '../text/words.ts'

const FUNCTION_WORDS = new Set([
  ...['a', 'an', 'the', 'of', 'in', 'on', 'at', 'to', 'for', 'by', 'with', 'from', 'and', 'or', 'as'],
  ...['is', 'was', 'were', 'are', 'be', 'how', 'did', 'does', 'do', 'which', 'what', 'who', 'when', 'where'],
  // Names that stand everywhere tell options apart as little as an article does.
  ...['nato', 'un', 'eu'],
])

/** The words of a text that carry meaning, for judging whether texts have something in common. */
export function contentWords(text: string): string[] {
  return wordsOf(text).filter((word) => !FUNCTION_WORDS.has(word))
}
