import type { Bank } from '../../../src/bank/bank.ts'
import type { Line } from '../../../src/journal/line.ts'
import type { Planned } from '../../../src/memory/session/session.ts'
import { makeQuestion } from '../../../src/quiz/make.ts'
import { materialOf, type Material } from '../../../src/quiz/material.ts'
import { seedFrom } from '../../../src/quiz/random.ts'
import { plannedWith, studyDayNow } from './history.ts'

/** The kinds of question that differ in how one answers them, and ask one fact for one answer. */
export const KINDS = ['choice', 'true-false', 'cloze', 'short', 'number', 'date', 'card'] as const
/** Those that ask for several answers. */
export const MANY = ['select', 'match', 'order', 'sort'] as const
export type Kind = (typeof KINDS)[number] | (typeof MANY)[number] | 'tiles'

const TRIES = 1_000

/** What a session must ask: each of these kinds so many times, among its first questions. */
export interface Asked {
  readonly times?: number
  readonly kinds?: readonly Kind[]
  readonly within?: number
}

/**
 * A learner whom the next session on this history asks so many times in every way, within its first questions: sessions
 * are drawn by who learns, the day and how much was answered. Throws where none is found.
 */
export function learnerAskedEveryKind(
  bank: Bank,
  lines: readonly Line[],
  { times = 1, kinds: wanted = KINDS, within = Infinity }: Asked = {},
): string {
  const material = materialOf(bank)
  for (let tried = 0; tried < TRIES; tried += 1) {
    const learner = `learner${String(tried).padStart(4, '0')}`
    const seed = seedFrom(`${learner}/${studyDayNow()}/${lines.length}`)
    const kinds = plannedWith(bank, lines, seed).queue.slice(0, within).map((planned) => kindOf(planned, material))
    if (wanted.every((kind) => kinds.filter((one) => one === kind).length >= times)) return learner
  }
  throw new Error(`None of ${TRIES} sessions asks in every way: the history or the bank has too little of one.`)
}

/** A date counts as such where it has several parts: then there are several fields. */
function kindOf(planned: Planned, material: Material): Kind | null {
  const fact = material.facts.get(planned.fact)
  if (fact === undefined) return null
  const question = makeQuestion(fact, planned.form, planned.draw, material)
  if (question.form === 'cloze') return question.tiles === null ? 'cloze' : 'tiles'
  if (question.form !== 'number' || question.expects.kind === 'number') return question.form
  return question.expects.date.month === undefined ? null : 'date'
}
