import type { Bank } from '../../../bank/bank.ts'
import type { AnswerLine } from '../../../journal/line.ts'
import type { Happening } from '../../../memory/facts/history.ts'
import { formInWords, gaveInWords } from '../../gave-words.ts'
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
