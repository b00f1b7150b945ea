import type { Bank } from '../../../bank/bank.ts'
import type { AnswerLine } from '../../../journal/line.ts'
import type { Happening } from '../../../memory/facts/history.ts'
import type { Words } from '../../words/words.ts'

/** Something that happened, in words. */
export interface Told {
  /** The line's id. */
  readonly id: string
  readonly when: string
  readonly what: string
  /** What was given, where it was an answer. */
  readonly gave: string | null
  /** Score, confidence and what came of them. */
  readonly details: string | null
}

/** Puts a fact's history into words; what this version does not know is left out. */
export function happenedInWords(happenings: readonly Happening[], bank: Bank, words: Words): readonly Told[] {
  return happenings.flatMap((happening) => {
    const said = sayWhat(happening, bank, words)
    if (said === null) return []
    const { line, time } = happening
    return [{ id: line.id, when: words.facts.when(time, line.tz), gave: null, details: null, ...said }]
  })
}

function sayWhat(happening: Happening, bank: Bank, words: Words): Partial<Told> & { readonly what: string } | null {
  const { line } = happening
  const say = words.facts.happened
  switch (line.do) {
    case 'answer':
      return { what: formInWords(line.form, words), gave: gaveInWords(line, bank, words), details: detailsOf(happening, line, words) }
    case 'pause':
    case 'resume':
    case 'reset':
      return { what: say[line.do] }
    case 'seed':
      return { what: say.seed(Math.round(line.stability)) }
    case 'note':
      return { what: line.text === '' ? say.noteRemoved : say.note(line.text) }
    default:
      return null
  }
}

/** A newer version may have forms that have no name here. */
export function formInWords(form: string, words: Words): string {
  const names: Readonly<Record<string, string>> = words.facts.forms
  return Object.hasOwn(names, form) ? (names[form] ?? form) : form
}

function gaveInWords({ form, gave }: AnswerLine, bank: Bank, words: Words): string {
  const say = words.facts.happened
  if (gave.length === 0) return say.unknown
  return gave.map((text) => partInWords(form, text, bank, words)).join(', ')
}

function partInWords(form: string, text: string, bank: Bank, words: Words): string {
  const say = words.facts.happened
  if (form === 'true-false') return text === 'true' ? say.truth.true : say.truth.false
  if (form === 'card') return recalledInWords(text, words)
  if (form === 'sort') return binTitle(text, bank)
  if (form === 'number' && /^\d{4}-\d{2}(?:-\d{2})?$/.test(text)) return words.time.date(text)
  return say.gave(text)
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

function detailsOf({ regraded, repeat }: Happening, line: AnswerLine, words: Words): string {
  const say = words.facts.happened
  const details = [
    say.score(line.score),
    line.sure === undefined ? null : say.sure[line.sure],
    line.hint === true ? say.hint : null,
    line.tiles === true ? say.tiles : null,
    regraded ? say.regraded : null,
    repeat ? say.repeat : say.ratings[line.rating],
  ]
  return details.filter((detail) => detail !== null).join(' · ')
}
