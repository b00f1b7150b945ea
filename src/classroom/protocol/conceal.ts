import * as v from 'valibot'
import { FactIdSchema, GroupIdSchema } from '../../bank/ids.ts'
import type { NumberQuestion, Part, Question } from '../../quiz/question.ts'

const FACT = v.parse(FactIdSchema, 'concealed')
const GROUP = v.parse(GroupIdSchema, 'concealed')

/**
 * The question as it may be shown before it is told: what is asked and what can be picked, and nothing of what is right.
 * The names of facts are gone too, since they say what the answer is. Of two questions that differ only in what is right
 * it makes the same. It must not be graded.
 */
export function conceal(question: Question): Question {
  const asked = { fact: FACT, rev: 0, stem: question.stem, key: '', asOf: question.asOf, hint: null }
  switch (question.form) {
    case 'choice':
      return { ...asked, form: question.form, options: question.options, traps: [] }
    case 'select':
      return { ...asked, form: question.form, options: question.options, keys: [], traps: [] }
    case 'true-false':
      return { ...asked, form: question.form, truth: false }
    case 'cloze': {
      const { form, before, after, tiles } = question
      return { ...asked, form, gap: 0, before, after, accept: [], traps: [], tiles }
    }
    case 'short':
      return { ...asked, form: question.form, accept: [], traps: [] }
    case 'number':
      return { ...asked, form: question.form, expects: expected(question), traps: [] }
    case 'match':
      return { ...asked, form: question.form, group: GROUP, parts: tiles(question.parts), entries: question.entries }
    case 'order': {
      const parts = question.laidOut.map((tile) => ({ fact: FACT, rev: 0, tile, key: '' }))
      return { ...asked, form: question.form, group: GROUP, parts, laidOut: question.laidOut }
    }
    case 'sort':
      return { ...asked, form: question.form, group: GROUP, parts: tiles(question.parts), bins: question.bins }
    case 'card':
      return { ...asked, form: question.form, back: [] }
  }
}

/** What kind of answer is wanted, and in which unit. */
function expected({ expects }: NumberQuestion): NumberQuestion['expects'] {
  if (expects.kind === 'date') return { kind: 'date', date: { year: 0 } }
  return { kind: 'number', value: 0, tolerance: 0, unit: expects.unit }
}

function tiles(parts: readonly Part[]): readonly Part[] {
  return parts.map(({ tile }) => ({ fact: FACT, rev: 0, tile, key: '' }))
}
