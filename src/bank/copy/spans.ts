import { GrowingFingerprint } from '../outline/make.ts'
import { tokensOf, type Token } from '../text/tokens.ts'

/** A stretch of a text. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** No sentence is longer, in words, and no title, date or caption. */
const MOST_WORDS = 160
const MOST_WORDS_OF_A_LINE = 40

/** A text of more words is no page, and fingerprints take time. */
const MOST_WORDS_SEARCHED_TWICE = 20_000

const END_MARK = /[.!?…]/
const LINE_END = /[\n\r•‣◦]/
const OPENING = /["'“‘«‹([]+$/
const CLOSING = /^[^\s\p{L}\p{N}•‣◦]+/u

/** What stands between a word and the next one. */
type Gap = 'none' | 'line' | 'mark'

/**
 * Finds stretches of a text that have one of the fingerprints, wherever they stand. A sentence ends at an end mark and
 * begins behind one or at a line: so it is found within a paragraph, and across lines that broke it. What is not found
 * so may begin at any capital or figure: behind a heading on its own line. Titles and captions are whole lines.
 */
export function spansOf(text: string, prints: ReadonlySet<string>): ReadonlyMap<string, readonly Span[]> {
  const tokens = tokensOf(text)
  const gaps = tokens.map((token, index) => gapBetween(text, token, tokens[index + 1]))
  const spans = new Map<string, Span[]>()
  const search = (wanted: ReadonlySet<string>, mayBegin: (first: number) => boolean): void => {
    tokens.forEach((token, first) => {
      if (!mayBegin(first)) return
      for (const { print, last } of candidatesFrom(tokens, gaps, first)) {
        if (wanted.has(print)) note(spans, print, withMarks(text, token.start, last.end))
      }
    })
  }
  const atBreak = (first: number): boolean => first === 0 || gaps[first - 1] !== 'none'
  search(prints, atBreak)
  const missing = new Set([...prints].filter((print) => !spans.has(print)))
  if (missing.size > 0 && tokens.length <= MOST_WORDS_SEARCHED_TWICE) {
    search(missing, (first) => !atBreak(first) && beginsAnew(text, tokens[first]))
  }
  return spans
}

function* candidatesFrom(
  tokens: readonly Token[],
  gaps: readonly Gap[],
  first: number,
): Generator<{ readonly print: string; readonly last: Token }> {
  const sentence = new GrowingFingerprint()
  for (let index = first; index < tokens.length; index += 1) {
    const last = tokens[index]
    if (last === undefined || sentence.words > MOST_WORDS) return
    sentence.add(last.words)
    const isLine = gaps[index] === 'line' && sentence.words <= MOST_WORDS_OF_A_LINE
    if (gaps[index] === 'mark' || isLine) yield { print: sentence.print(), last }
  }
}

/** The end of the text is that of a line and a sentence. */
function gapBetween(text: string, { end }: Token, next: Token | undefined): Gap {
  const between = text.slice(end, next?.start)
  if (next === undefined || END_MARK.test(between)) return 'mark'
  return LINE_END.test(between) ? 'line' : 'none'
}

function beginsAnew(text: string, token: Token | undefined): boolean {
  return token !== undefined && /^[\p{Lu}\p{N}]/u.test(text.slice(token.start, token.end))
}

function note(spans: Map<string, Span[]>, print: string, span: Span): void {
  const known = spans.get(print)
  if (known === undefined) spans.set(print, [span])
  else known.push(span)
}

/** Takes in the quotes and brackets before a stretch, and the end marks behind it. */
function withMarks(text: string, start: number, end: number): Span {
  const before = OPENING.exec(text.slice(Math.max(0, start - 4), start))?.[0] ?? ''
  const after = CLOSING.exec(text.slice(end, end + 8))?.[0] ?? ''
  return { start: start - before.length, end: end + after.length }
}
