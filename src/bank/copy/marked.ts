import { tokensOf } from '../text/tokens.ts'
import { wordsOf } from '../text/words.ts'

/** A stretch of a sentence; a key term or not. */
export interface MarkedPart {
  readonly text: string
  readonly key: boolean
}

/**
 * A sentence cut where key terms begin and end. Terms are found whatever their case, quotes, dashes and spaces, each
 * time they stand there; those that overlap are one stretch. The parts together are the sentence.
 */
export function markTerms(sentence: string, terms: readonly string[]): readonly MarkedPart[] {
  const tokens = tokensOf(sentence)
  const wanted = terms.map(wordsOf).filter((words) => words.length > 0)
  const inTerm = tokens.map(() => false)
  /** Whether one term holds a token and the next one. */
  const goesOn = tokens.map(() => false)
  tokens.forEach((_, first) => {
    for (const words of wanted) {
      const last = endOf(tokens, first, words)
      if (last === null) continue
      inTerm.fill(true, first, last + 1)
      goesOn.fill(true, first, last)
    }
  })
  return partsOf(sentence, tokens, inTerm, goesOn)
}

type Tokens = ReturnType<typeof tokensOf>

/** The last of the tokens that spell these words from `first` on; null where they do not. */
function endOf(tokens: Tokens, first: number, words: readonly string[]): number | null {
  let matched = 0
  for (let index = first; matched < words.length; index += 1) {
    const token = tokens[index]
    if (token === undefined || token.words.some((word, n) => words[matched + n] !== word)) return null
    matched += token.words.length
    if (matched === words.length) return index
  }
  return null
}

function partsOf(
  sentence: string,
  tokens: Tokens,
  inTerm: readonly boolean[],
  goesOn: readonly boolean[],
): MarkedPart[] {
  const parts: MarkedPart[] = []
  let at = 0
  const cut = (end: number, key: boolean): void => {
    if (end > at) parts.push({ text: sentence.slice(at, end), key })
    at = end
  }
  tokens.forEach(({ start, end }, index) => {
    if (inTerm[index] !== true) return
    if (goesOn[index - 1] !== true) cut(start, false)
    if (goesOn[index] !== true) cut(end, true)
  })
  cut(sentence.length, false)
  return parts
}
