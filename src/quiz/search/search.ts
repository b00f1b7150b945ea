import { foldedWords } from '../normalise.ts'

/** Texts that can be searched, folded once; a place in the list stands for what was indexed at that place. */
export interface SearchIndex {
  /** The words of each, one space before every word. */
  readonly lines: readonly string[]
}

/** A hyphen inside a word: `peace-keeping` is also found as `peacekeeping`. */
const INNER_HYPHENS = /[-‐‑](?<=\p{L}.)(?=\p{L})/gu

/** Folds what can be searched: a list of texts for each thing. */
export function indexTexts(things: Iterable<readonly string[]>): SearchIndex {
  return { lines: Array.from(things, (texts) => lineOf(texts.join('\n'))) }
}

/** The same index with further texts at some of its places. */
export function withTexts(index: SearchIndex, texts: ReadonlyMap<number, string>): SearchIndex {
  const lines = [...index.lines]
  for (const [place, text] of texts) lines[place] = `${lines[place] ?? ''}${lineOf(text)}`
  return { lines }
}

/**
 * The places in the index where every word of the query begins some word, in ascending order. Case, accents,
 * punctuation and hyphens do not count. All places for a query without a word.
 */
export function search(index: SearchIndex, query: string): readonly number[] {
  const sought = foldedWords(query.replace(INNER_HYPHENS, '')).map((word) => ` ${word}`)
  const found: number[] = []
  for (const [place, line] of index.lines.entries()) {
    if (sought.every((word) => line.includes(word))) found.push(place)
  }
  return found
}

function lineOf(text: string): string {
  const apart = foldedWords(text)
  const joined = text.replace(INNER_HYPHENS, '')
  const words = joined === text ? apart : [...apart, ...foldedWords(joined)]
  return ` ${words.join(' ')}`
}
