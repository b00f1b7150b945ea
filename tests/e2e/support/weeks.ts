import type { Bank } from '../../../src/bank/bank.ts'
import type { AnswerLine, Confidence } from '../../../src/journal/line.ts'
import { makeLineId } from '../../../src/journal/line-id.ts'
import { studyDayNow } from './history.ts'

const DAY_MS = 86_400_000
const NOON_MS = 12 * 3_600_000
const WRITER = 'wweeks00'
/** Days before today on which a fact is asked, by its place; every seventh fact is missed again and again. */
const HISTORIES: readonly (readonly number[])[] = [
  [40, 37, 30, 16, 2],
  [33, 30, 23, 9],
  [26, 23, 17, 5],
  [12, 9, 3],
  [5, 2],
]
const LEVELS: readonly Confidence[] = ['sure', 'think', 'sure', 'guess', 'think']

/** Six weeks of study: some reviews missed, every form that a fact has in turn, said with all three levels of sureness. */
export function sixWeeks(bank: Bank): readonly AnswerLine[] {
  const today = studyDayNow()
  const asked = bank.facts.filter(({ status }) => status === 'active').slice(0, 110)
  const answers = asked.flatMap((fact, place) =>
    (HISTORIES[place % HISTORIES.length] ?? []).map((before, turn) => {
      const right = place % 7 === 3 ? turn > 3 : (place + turn) % 6 !== 5
      const form = fact.forms[(place + turn) % fact.forms.length] ?? 'card'
      const day = today - before
      return {
        at: day * DAY_MS + NOON_MS + place * 1_000,
        tz: 0,
        do: 'answer' as const,
        q: `${WRITER}-${place}-${turn}`,
        ...{ bank: bank.id, bankv: bank.version, fact: fact.id, rev: fact.rev, form },
        gave: right ? [] : fact.traps.slice(0, 1).map(({ text }) => text),
        score: right ? 1 : 0,
        ...(form === 'card' ? {} : { sure: LEVELS[(place + turn * 2) % LEVELS.length] ?? ('sure' as const) }),
        rating: right ? (3 as const) : (1 as const),
        ms: 8_000 + 500 * (place % 9),
        in: `study:${WRITER}`,
      }
    }),
  )
  return answers.sort((a, b) => a.at - b.at).map((line, n) => ({ ...line, id: makeLineId(WRITER, n) }))
}

/** The study day of a line that was given by a clock without offset, in the afternoon. */
export function dayOf({ at }: AnswerLine): number {
  return Math.floor(at / DAY_MS)
}

/** The first answer of a fact on each of its days but the first: what shows whether it was kept. */
export function reviewsAmong(lines: readonly AnswerLine[]): readonly AnswerLine[] {
  const days = new Map<string, number>()
  return lines.filter((line) => {
    const before = days.get(line.fact)
    days.set(line.fact, dayOf(line))
    return before !== undefined && before < dayOf(line)
  })
}
