import type { Page } from '@playwright/test'
import type { Bank, Fact } from '../../../src/bank/bank.ts'
import type { Line } from '../../../src/journal/line.ts'
import type { Planned } from '../../../src/memory/session/session.ts'
import { makeQuestion } from '../../../src/quiz/make.ts'
import { plannedWith } from './history.ts'

/** The kinds of question that differ in how one answers them. */
export const KINDS = ['choice', 'true-false', 'cloze', 'short', 'number', 'date', 'card'] as const
type Kind = (typeof KINDS)[number] | 'tiles'

const TRIES = 1_000

/** A seed with which the next session on this history asks so many times in every way. Throws where none is found. */
export function seedForEveryKind(bank: Bank, lines: readonly Line[], times = 1): number {
  const facts = new Map<string, Fact>(bank.facts.map((fact) => [fact.id, fact]))
  for (let seed = 1; seed <= TRIES; seed += 1) {
    const kinds = plannedWith(bank, lines, seed).queue.map((planned) => kindOf(planned, facts))
    if (KINDS.every((kind) => kinds.filter((one) => one === kind).length >= times)) return seed
  }
  throw new Error(`None of ${TRIES} sessions asks in every way: the history or the bank has too little of one.`)
}

/** A date counts as such where it has several parts: then there are several fields. */
function kindOf(planned: Planned, facts: ReadonlyMap<string, Fact>): Kind | null {
  const fact = facts.get(planned.fact)
  if (fact === undefined) return null
  const question = makeQuestion(fact, planned.form, planned.draw)
  if (question.form === 'cloze') return question.tiles === null ? 'cloze' : 'tiles'
  if (question.form !== 'number' || question.expects.kind === 'number') return question.form
  return question.expects.date.month === undefined ? null : 'date'
}

/** Fixes the app's dice: every session is drawn with this seed. Call it before the page is opened. */
export async function fixDice(page: Page, seed: number): Promise<void> {
  await page.addInitScript((fixed) => {
    const roll = crypto.getRandomValues.bind(crypto)
    crypto.getRandomValues = (array) => {
      roll(array)
      if (array instanceof Uint32Array && array.length === 1) array[0] = fixed
      return array
    }
  }, seed)
}
