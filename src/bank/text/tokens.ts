import { wordsOf } from './words.ts'

/** A word as it stands in a text: what it is compared by, and where it begins and ends. */
export interface Token {
  /** As `wordsOf` gives them: mostly one, two where a sign such as ½ spells out as two. */
  readonly words: readonly string[]
  readonly start: number
  readonly end: number
}

/** Letters and digits, and apostrophes between them: what `wordsOf` makes into words. */
const WORD = /[\p{L}\p{N}\p{M}]+(?:['‘’ʼ`´][\p{L}\p{N}\p{M}]+)*/gu

/** The words of a text with their places in it; together they are what `wordsOf` gives of the whole. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = []
  for (const { 0: raw, index } of text.matchAll(WORD)) {
    const words = wordsOf(raw)
    if (words.length > 0) tokens.push({ words, start: index, end: index + raw.length })
  }
  return tokens
}
