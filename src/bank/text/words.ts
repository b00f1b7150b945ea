/**
 * The words of a text for comparing: lower case, without punctuation, quote style, dashes, possessive `'s`
 * and spaces. `The African Union’s peace-support` → `the african union peace support`.
 */
export function wordsOf(text: string): string[] {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[‘’ʼ`´]/g, "'")
    .replace(/'s(?![\p{L}\p{N}])/gu, '')
    .replace(/'/g, '')
  return plain.match(/[\p{L}\p{N}]+/gu) ?? []
}

const ARTICLES = new Set(['the', 'a', 'an'])

/** A wording reduced to what makes it the same as another: its words without a leading article. */
export function wordingKey(text: string): string {
  const words = wordsOf(text)
  const first = words[0]
  const rest = first !== undefined && ARTICLES.has(first) && words.length > 1 ? words.slice(1) : words
  return rest.join(' ')
}

/** Whether two wordings count as the same. */
export function sameWording(a: string, b: string): boolean {
  return wordingKey(a) === wordingKey(b)
}

/** Whether the words of `part` stand in `text` one after the other. An empty part stands nowhere. */
export function containsWords(text: string, part: string): boolean {
  const words = wordsOf(part)
  return words.length > 0 && ` ${wordsOf(text).join(' ')} `.includes(` ${words.join(' ')} `)
}
