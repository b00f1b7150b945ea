import type { TableWords } from '../../memory/records/answers-table.ts'
import { partInWords } from '../gave-words.ts'
import type { Words } from '../words/words.ts'

/** What the table of answers calls its columns and cells. */
export function tableWords(words: Words): TableWords {
  const forms: Readonly<Record<string, string>> = words.facts.forms
  const levels: Readonly<Record<string, unknown>> = words.study.confidence
  const places: Readonly<Record<string, string>> = words.report.answers.places
  const named = (of: Readonly<Record<string, unknown>>, key: string): string => {
    const name = Object.hasOwn(of, key) ? of[key] : undefined
    return typeof name === 'string' ? name : key
  }
  return {
    columns: words.report.answers.columns,
    form: (form) => named(forms, form),
    confidence: (sure) => named(levels, sure),
    place: (place) => named(places, place),
    part: (form, part, bank) => partInWords(form, part, bank, words) ?? part,
  }
}
