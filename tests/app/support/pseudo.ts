import { en } from '../../../src/app/words/en.ts'
import type { Words } from '../../../src/app/words/words.ts'

const PLAIN = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'
const ACCENTED = 'åƀçðéƒĝĥîĵķļɱñöþǫŕšţûṽŵẋýžÅƁÇÐÉƑĜĤÎĴĶĻṀÑÖÞǪŔŠŢÛṼŴẊÝŽ'
/** Other languages are longer than English by about so much. */
const LONGER = 0.4

function accented(text: string): string {
  return [...text].map((letter) => ACCENTED[PLAIN.indexOf(letter)] ?? letter).join('')
}

function mapped(value: unknown): unknown {
  if (typeof value === 'string') return accented(value) + '~'.repeat(Math.ceil(value.length * LONGER))
  if (typeof value === 'function') return (...given: readonly unknown[]) => mapped(Reflect.apply(value, null, given))
  if (Array.isArray(value)) return value.map(mapped)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, mapped(one)]))
}

function isWords(value: unknown): value is Words {
  return typeof value === 'object' && value !== null && Object.keys(en).every((key) => key in value)
}

/** The words in a language that does not exist: every letter accented, every text longer. Whatever is left plain was not in the words. */
export function pseudoWords(): Words {
  const words = mapped(en)
  if (!isWords(words)) throw new Error('The mapping lost a part of the words.')
  return words
}
