import { readNumberWord } from './number-words.ts'
import type { Random } from './random.ts'
import { readDateText } from './read-date.ts'

/**
 * The order in which options are shown: ascending where all are dates, or numbers of the same thing
 * (`Resolution 12`, `Resolution 7`); shuffled otherwise.
 */
export function arrange(options: readonly string[], random: Random): readonly string[] {
  const values = dateValues(options) ?? numberValues(options)
  if (values === null) return random.shuffle(options)
  return options
    .map((option, index) => ({ option, value: values[index] ?? [] }))
    .sort((a, b) => compareTuples(a.value, b.value))
    .map(({ option }) => option)
}

type Tuple = readonly number[]

function dateValues(options: readonly string[]): readonly Tuple[] | null {
  const dates = options.map(readDateText)
  const known = dates.filter((date) => date !== null)
  return known.length < dates.length ? null : known.map(({ year, month = 0, day = 0 }) => [year, month, day])
}

/** The numbers in each option, if the words around them are the same in all. */
function numberValues(options: readonly string[]): readonly Tuple[] | null {
  const parsed = options.map(splitNumbers)
  const [first] = parsed
  if (first === undefined || first.numbers.length === 0) return null
  return parsed.every(({ frame }) => frame === first.frame) ? parsed.map(({ numbers }) => numbers) : null
}

/** The text with `#` for each number, plural endings left out, and the numbers. */
function splitNumbers(text: string): { frame: string; numbers: Tuple } {
  const numbers: number[] = []
  const frame = text.toLowerCase().replace(/\d+(?:,\d{3})*(?:\.\d+)?|\p{L}+/gu, (token) => {
    const value = /^\d/.test(token) ? Number(token.replaceAll(',', '')) : readNumberWord(token)
    if (value === null) return token.replace(/s$/, '')
    numbers.push(value)
    return '#'
  })
  return { frame, numbers }
}

function compareTuples(a: Tuple, b: Tuple): number {
  for (const [index, value] of a.entries()) {
    const difference = value - (b[index] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}
