import type { Bank } from '../bank/bank.ts'
import type { AnswerLine } from '../journal/line.ts'
import type { Words } from './words/words.ts'

/** A newer version may have forms that have no name here. */
export function formInWords(form: string, words: Words): string {
  const names: Readonly<Record<string, string>> = words.facts.forms
  return Object.hasOwn(names, form) ? (names[form] ?? form) : form
}

/** What was given, as the journal keeps it, in words; `quote` says how the learner's or the bank's own words are written. */
export function gaveInWords(
  { form, gave }: AnswerLine,
  bank: Bank,
  words: Words,
  quote: (text: string) => string = words.facts.happened.gave,
): string {
  if (gave.length === 0) return words.facts.happened.unknown
  return gave.map((text) => partInWords(form, text, bank, words) ?? quote(text)).join(', ')
}

/** What the journal writes in its own way; null for words that were typed or picked. */
export function partInWords(form: string, text: string, bank: Bank, words: Words): string | null {
  const say = words.facts.happened
  if (form === 'true-false') return text === 'true' ? say.truth.true : say.truth.false
  if (form === 'card') return recalledInWords(text, words)
  if (form === 'sort') return binTitle(text, bank)
  if (form === 'number' && /^\d{4}-\d{2}(?:-\d{2})?$/.test(text)) return words.time.date(text)
  return null
}

function recalledInWords(text: string, words: Words): string {
  const names: Readonly<Record<string, string>> = words.facts.happened.recalled
  return Object.hasOwn(names, text) ? (names[text] ?? text) : text
}

/** The journal keeps the id of the bin. */
function binTitle(id: string, bank: Bank): string {
  const bins = bank.groups.flatMap((group) => (group.form === 'sort' ? group.bins : []))
  return bins.find((bin) => bin.id === id)?.title ?? id
}
