import type { Bank, Fact, Segment } from '../bank/bank.ts'
import { passageOf, type FactId } from '../bank/ids.ts'
import type { FactVerdict, Question } from '../quiz/question.ts'
import { isTogether } from '../quiz/together.ts'
import { placeInWords } from './place-words.ts'
import type { Words } from './words/words.ts'

/** What is true of one fact, and where it stands. */
export interface Told {
  readonly fact: FactId
  readonly says: readonly { readonly text: string; readonly key: boolean }[]
  readonly ref: string
  readonly place: string
  readonly explanation: string | null
  readonly derived: string | null
}

/** What is told after an answer. */
export interface ToldAfter {
  /** The fact that was asked; of several those that were missed, or all where none was. */
  readonly told: readonly Told[]
  /** Several facts that were all known: one line each is enough. */
  readonly brief: boolean
}

/** From this score on an answer counts as right. */
const GOOD_FROM = 0.8

/** Whether what was scored, 0..1, counts as right. */
export function isGood({ verdict }: { readonly verdict: { readonly score: number } }): boolean {
  return verdict.score >= GOOD_FROM
}

function partsOf(says: readonly Segment[]): Told['says'] {
  return says.map((part) => (typeof part === 'string' ? { text: part, key: false } : { text: part.gap, key: true }))
}

/** What is true of a fact, with its place in words. */
export function tell(fact: Fact, bank: Bank, words: Words): Told {
  const passage = fact.at[0] === undefined ? null : passageOf(fact.at[0])
  return {
    fact: fact.id,
    says: partsOf(fact.says),
    ref: passage ?? '',
    place: passage === null ? '' : placeInWords(bank, passage, words),
    explanation: fact.explanation ?? null,
    derived: fact.derived ?? null,
  }
}

/** What is to be learnt from an answer. `fact` is the one that the question was drawn for. */
export function tellAfter(
  question: Question,
  verdicts: readonly FactVerdict[],
  fact: Fact,
  bank: Bank,
  words: Words,
): ToldAfter {
  if (!isTogether(question)) return { told: [tell(fact, bank, words)], brief: false }
  const missed = verdicts.filter((one) => !isGood(one))
  const asked = missed.length > 0 ? missed : verdicts
  const facts = asked.flatMap((one) => bank.facts.find(({ id }) => id === one.fact) ?? [])
  return { told: facts.map((one) => tell(one, bank, words)), brief: missed.length === 0 }
}
