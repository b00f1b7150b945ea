import type { Bank, Fact } from '../../src/bank/bank.ts'
import { makeLineId } from '../../src/journal/line-id.ts'
import type { AnswerBody, Line, Rating } from '../../src/journal/line.ts'

const DAY_MS = 86_400_000
const WRITER = 'pictures'
/** Days before now on which the facts of a passage were asked, one history a passage in turn, the surest first. */
const HISTORIES = [
  [50, 46, 38, 22, 1],
  [44, 40, 32, 10],
  [36, 32, 24, 6],
  [30, 26, 12, 1],
  [20, 16, 9],
  [24, 20, 13, 3],
  [10, 7],
  [12, 8, 2],
] as const

/**
 * A learner's journal of some weeks, the same at every run: recall differs from passage to passage, one fact in
 * eleven is a weak one, and a few were never asked.
 *
 * @param now milliseconds since 1970 UTC, at which the journal ends
 */
export function madeUpJournal(bank: Bank, now: number): Line[] {
  const facts = bank.facts.filter((fact) => fact.status === 'active')
  const passages = [...new Set(facts.map(passageOf))]
  const asked = facts.filter((_fact, place) => place % 17 !== 16)
  return asked
    .flatMap((fact, place) => {
      const days = HISTORIES[passages.indexOf(passageOf(fact)) % HISTORIES.length] ?? []
      return answersOf(bank, fact.id, place, days, now)
    })
    .toSorted((a, b) => a.at - b.at)
    .map((line, place) => ({ ...line, id: makeLineId(WRITER, place + 1) }))
}

function passageOf(fact: Fact): string {
  return (fact.at[0] ?? '').replace(/[.].*$/, '')
}

type Unnumbered = AnswerBody & { readonly at: number; readonly tz: number }

function answersOf(bank: Bank, fact: string, place: number, days: readonly number[], now: number): Unnumbered[] {
  const weak = place % 11 === 7
  return days.map((before, turn) => {
    const rating: Rating = weak && turn < 3 ? 1 : 3
    return {
      at: now - before * DAY_MS + place * 30_000,
      tz: 0,
      do: 'answer',
      q: `picture-${place}-${turn}`,
      bank: bank.id,
      bankv: bank.version,
      fact,
      rev: 1,
      form: 'choice',
      gave: [],
      score: rating > 1 ? 1 : 0,
      rating,
      ms: 6000,
      in: 'study:picture',
    }
  })
}
