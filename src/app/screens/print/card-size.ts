/** Sizes of the words on a card in points, the largest first: letters in a line, and the height of a line in millimetres. */
const SIZES = [
  { points: 14, letters: 30, line: 6.2 },
  { points: 12, letters: 35, line: 5.3 },
  { points: 10, letters: 42, line: 4.5 },
  { points: 8, letters: 52, line: 3.6 },
] as const

type CardSize = (typeof SIZES)[number]['points']

/** What a side leaves for its words, in millimetres: a card without its margins, number, gaps and place. */
const FRONT = 40
const BACK = 31
/** What is true stands small below the answer, under a line. */
const BELOW = { letters: 48, line: 4.15 } as const

function linesOf(text: string, letters: number): number {
  return Math.ceil(text.length / letters)
}

/** The largest size in which the words of a card fit, each on lines of its own; `below` stands under them, behind. */
export function sizeOf(words: readonly string[], below: string | null): CardSize {
  const room = below === null ? FRONT : BACK - linesOf(below, BELOW.letters) * BELOW.line
  const fits = ({ letters, line }: (typeof SIZES)[number]): boolean =>
    words.reduce((sum, text) => sum + linesOf(text, letters), 0) * line <= room
  return SIZES.find(fits)?.points ?? 8
}
