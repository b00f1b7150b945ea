import { compact, normalise } from './normalise.ts'
import { readNumberWord } from './number-words.ts'

/** Why a number cannot be read: nothing given, no number, or a number of something other than the unit asked for. */
export type NumberFault = 'empty' | 'not-a-number' | 'unit'

export type NumberReading =
  /** Everything the text may mean: `1,325` is 1325 where the comma groups thousands, 1.325 where it marks decimals. */
  | { readonly kind: 'number'; readonly values: readonly number[] }
  | { readonly kind: 'fault'; readonly fault: NumberFault }

const DIGITS_THEN_REST = /^([+\-−]?)\s*(\d(?:[\d.,'’\s]*\d)?|[.,]\d+)\s*(.*)$/su
const WORD_THEN_REST = /^(\p{L}+)\s*(.*)$/su

/**
 * Reads a number as people write it: with thousands separators (comma, point, space, apostrophe), with a decimal
 * point or comma, as a word up to twenty, and with the unit behind it. Another text behind it is the fault `unit`
 * where a unit is asked for, and makes it no number where none is.
 */
export function readNumber(text: string, unit: string | null = null): NumberReading {
  const trimmed = text.trim()
  if (trimmed === '') return { kind: 'fault', fault: 'empty' }
  const { values, rest } = splitNumber(trimmed)
  if (values.length === 0) return { kind: 'fault', fault: 'not-a-number' }
  if (rest === '' || (unit !== null && isUnit(rest, unit))) return { kind: 'number', values }
  return { kind: 'fault', fault: unit === null ? 'not-a-number' : 'unit' }
}

function splitNumber(text: string): { values: readonly number[]; rest: string } {
  const [, sign = '', digits, rest = ''] = DIGITS_THEN_REST.exec(text) ?? []
  if (digits !== undefined) {
    const factor = sign === '-' || sign === '−' ? -1 : 1
    return { values: meanings(digits).map((value) => factor * value), rest: rest.trim() }
  }
  const [, word = '', afterWord = ''] = WORD_THEN_REST.exec(text) ?? []
  const value = readNumberWord(word)
  return { values: value === null ? [] : [value], rest: afterWord.trim() }
}

/** Every number that digits with separators can stand for. */
function meanings(digits: string): readonly number[] {
  const unspaced = digits.replace(/[\s'’](?=\d{3}(?!\d))/g, '')
  const decimalPoint = withGroups(unspaced, ',', '.')
  const decimalComma = withGroups(unspaced, '.', ',')
  return [...new Set([decimalPoint, decimalComma])].filter((value) => value !== null)
}

/** The number if `group` separates thousands and `mark` the decimals; null where the text is not written so. */
function withGroups(digits: string, group: ',' | '.', mark: ',' | '.'): number | null {
  const [whole = '', decimals = '', ...more] = digits.split(mark)
  const groups = whole.split(group)
  if (more.length > 0 || !areThousands(groups) || !/^\d*$/.test(decimals)) return null
  const plain = groups.join('')
  return /^\d*$/.test(plain) ? Number(`${plain || '0'}.${decimals || '0'}`) : null
}

/** One group of any length, or a first of one to three digits and others of three. */
function areThousands(groups: readonly string[]): boolean {
  if (groups.length === 1) return true
  return groups.every((group, index) => (index === 0 ? /^\d{1,3}$/ : /^\d{3}$/).test(group))
}

/** Whether the text names the unit, singular or plural. */
function isUnit(text: string, unit: string): boolean {
  return singular(text) === singular(unit)
}

function singular(text: string): string {
  return compact(normalise(text)).replace(/s$/, '')
}
