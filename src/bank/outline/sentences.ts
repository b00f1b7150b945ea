const ABBREVIATIONS = new Set([
  'jan', 'feb', 'mar', 'apr', 'jun', 'jul', 'aug', 'sep', 'sept', 'oct', 'nov', 'dec',
  'mr', 'mrs', 'ms', 'dr', 'st', 'vol', 'pp', 'cf', 'vs', 'e.g', 'i.e',
])

/** Longer than any of them: a word that fills so many letters is none. */
const LONGER = 6

/** An end mark, closing quotes or brackets, a space, and the start of something new. */
const BOUNDARY = /[.!?…][)\]"'”’»]*\s+(?=["'“‘«([]*[\p{Lu}\p{N}])/gu

/**
 * Splits a paragraph into sentences, trimmed and with their end marks. An end mark after a known abbreviation or a
 * single initial ends nothing.
 */
export function sentencesOf(paragraph: string): string[] {
  const text = paragraph.replace(/\s+/g, ' ').trim()
  const sentences: string[] = []
  let start = 0
  for (const match of text.matchAll(BOUNDARY)) {
    if (isAbbreviation(text.slice(start, match.index))) continue
    const end = match.index + match[0].length
    sentences.push(text.slice(start, end).trim())
    start = end
  }
  if (start < text.length) sentences.push(text.slice(start))
  return sentences
}

/** Whether a line ends as a sentence does; titles, captions and date lines do not. */
export function endsSentence(line: string): boolean {
  return /[.!?…][)\]"'”’»]*$/.test(line.trim())
}

/** Looks at no more than the end: the search for a last word of ten thousand letters would begin at each of them. */
function isAbbreviation(before: string): boolean {
  const word = /[\p{L}.]+$/u.exec(before.slice(-LONGER))?.[0] ?? ''
  return ABBREVIATIONS.has(word.toLowerCase()) || /^\p{Lu}$/u.test(word)
}
