/** Letters that Unicode does not take apart into a plain letter and a mark. */
const PLAIN_LETTERS: ReadonlyMap<string, string> = new Map([
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ø', 'o'],
  ['ł', 'l'],
  ['đ', 'd'],
  ['ð', 'd'],
  ['þ', 'th'],
  ['ı', 'i'],
])

/** A number with its inner points and commas and the letters stuck to it (`1990s`), or a run of letters and digits. */
const TOKEN = /\p{N}+(?:[.,]\p{N}+)*\p{L}*|[\p{L}\p{N}]+/gu

/** The same for texts of ASCII alone, as most are once folded: many times as fast, which a search of thousands needs. */
const ASCII = /^[\x20-\x7e\n]*$/
const ASCII_TOKEN = /[0-9]+(?:[.,][0-9]+)*[a-z]*|[a-z0-9]+/g

/**
 * The form in which texts are compared: lower case, no accents, no punctuation, quotes or dashes, one space between
 * words, no leading article, no thousands commas. Points and commas inside a number stay: 1.5 is not 15.
 * The empty text where nothing is left.
 */
export function normalise(text: string): string {
  return foldedWords(text).join(' ').replace(/^(?:the|an|a) /, '')
}

/** The words of a text, each as `normalise` writes it; a leading article is among them. */
export function foldedWords(text: string): readonly string[] {
  const spelled = plainLetters(text)
    .replace(/['’‘ʼ`]/g, '')
    .replace(/&/g, ' and ')
    .replace(/%/g, ' per cent ')
  return (spelled.match(ASCII.test(spelled) ? ASCII_TOKEN : TOKEN) ?? []).map(withoutThousandsCommas)
}

/**
 * A normalised text without spaces, so that `peace-keeping`, `peace keeping` and `peacekeeping` are one. Spaces
 * between two digits stay: 13 25 is not 1325.
 */
export function compact(normalised: string): string {
  return normalised.replace(/ /g, (space, index: number, whole: string) =>
    /\d \d/.test(whole.slice(index - 1, index + 2)) ? space : '',
  )
}

function plainLetters(text: string): string {
  // There is nothing to take apart.
  if (ASCII.test(text)) return text.toLowerCase()
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[ßæœøłđðþı]/g, (letter) => PLAIN_LETTERS.get(letter) ?? letter)
}

function withoutThousandsCommas(token: string): string {
  return token.includes(',') ? token.replace(/,(?=\d{3}(?!\d))/g, '') : token
}
