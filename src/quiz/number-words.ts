const WORDS = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
  'twenty',
]

/** The value of an English number word from zero to twenty; null for any other text. */
export function readNumberWord(word: string): number | null {
  const value = WORDS.indexOf(word.trim().toLowerCase())
  return value === -1 ? null : value
}
