import type { Bank, Fact } from '../../../src/bank/bank.ts'
import { GROUP_FORMS, type Form } from '../../../src/bank/form.ts'
import { fold } from '../../../src/journal/fold.ts'
import type { Line, Rating } from '../../../src/journal/line.ts'
import { makeLineId } from '../../../src/journal/line-id.ts'
import { paceOf } from '../../../src/memory/pace.ts'
import { planSession } from '../../../src/memory/session/plan.ts'
import type { Plan } from '../../../src/memory/session/session.ts'
import type { Rung } from '../../../src/memory/rungs.ts'
import { makeReducer } from '../../../src/memory/schedule.ts'

const DAY_MS = 86_400_000
const HOUR_MS = 3_600_000
/** The time zone of the tests' browser, and the hour at which a study day begins. */
const ZONE = 'Europe/Brussels'
const BOUNDARY = 4

/** The study day now, where the tests' browser is. */
export function studyDayNow(): number {
  const date = new Intl.DateTimeFormat('en-CA', { timeZone: ZONE }).format(Date.now() - BOUNDARY * HOUR_MS)
  return Date.parse(date) / DAY_MS
}

/** An answer of some days ago. */
interface Past {
  readonly fact: Fact
  readonly daysAgo: number
  readonly rating: Rating
}

/** The lines of answers that were given on past days, oldest first. */
function linesOf(bank: Bank, past: readonly Past[], writer = 'wpast000'): readonly Line[] {
  const today = studyDayNow()
  return past
    .toSorted((a, b) => b.daysAgo - a.daysAgo)
    .map(({ fact, daysAgo, rating }, n) => ({
      id: makeLineId(writer, n),
      at: (today - daysAgo) * DAY_MS + 12 * HOUR_MS + n * 1_000,
      tz: 0,
      do: 'answer',
      q: `${writer}-${n}`,
      bank: bank.id,
      bankv: bank.version,
      fact: fact.id,
      rev: fact.rev,
      form: 'card',
      gave: ['good'],
      score: 1,
      rating,
      ms: 20_000,
      in: `study:${writer}`,
    }))
}

/** Facts that make all of some forms and none of others. */
function factsWith(bank: Bank, forms: readonly string[], without: readonly string[] = []): readonly Fact[] {
  return bank.facts.filter(
    (fact) => forms.every((form) => fact.forms.some((own) => own === form)) && !fact.forms.some((form) => without.includes(form)),
  )
}

/**
 * Two weeks of study, with something on every day of them, so that today many facts are due: weak ones (asked by choice
 * and true-false), middling ones (cloze, number) and strong ones (short, card).
 */
export function twoWeeks(bank: Bank): readonly Line[] {
  const taken = new Set<Fact>()
  const take = (facts: readonly Fact[], count: number): readonly Fact[] => {
    const chosen = facts.filter((fact) => !taken.has(fact) && fact.reverseOf === undefined).slice(0, count)
    for (const fact of chosen) taken.add(fact)
    return chosen
  }
  const weak = [...take(factsWith(bank, ['true-false'], ['choice']), 2), ...take(factsWith(bank, ['choice', 'short'], ['true-false']), 2)]
  const middling = [...take(factsWith(bank, ['number']), 10), ...take(factsWith(bank, ['cloze', 'short']), 2)]
  const strong = [...take(factsWith(bank, ['short'], ['number']), 4), ...take(factsWith(bank, ['card'], ['short', 'number']), 2)]
  const fresh = take(bank.facts, 5)
  return linesOf(bank, [
    ...weak.map((fact, n) => ({ fact, daysAgo: 3 + (n % 3), rating: 3 as const })),
    ...middling.map((fact, n) => ({ fact, daysAgo: 9 + (n % 6), rating: 4 as const })),
    ...strong.flatMap((fact) => [
      { fact, daysAgo: 80, rating: 4 as const },
      { fact, daysAgo: 72, rating: 3 as const },
    ]),
    ...fresh.map((fact, n) => ({ fact, daysAgo: [1, 2, 6, 7, 8][n] ?? 1, rating: 4 as const })),
  ])
}

/**
 * Twelve days of study, something on every one, so that today are due: facts that are asked together by now, in these
 * forms, and lists that are still weak.
 */
export function metTogether(bank: Bank, forms: readonly Form[] = GROUP_FORMS): readonly Line[] {
  const together = bank.facts.filter((fact) => fact.forms.some((form) => forms.includes(form)))
  const alone = factsWith(bank, [], GROUP_FORMS)
  const lists = alone.filter((fact) => fact.forms.includes('select')).slice(0, 6)
  const others = alone.filter((fact) => !lists.includes(fact) && fact.reverseOf === undefined).slice(0, 5)
  return linesOf(bank, [
    ...together.map((fact, n) => ({ fact, daysAgo: 9 + (n % 4), rating: 4 as const })),
    ...lists.map((fact, n) => ({ fact, daysAgo: 3 + (n % 3), rating: 3 as const })),
    ...others.map((fact, n) => ({ fact, daysAgo: [1, 2, 6, 7, 8][n] ?? 1, rating: 4 as const })),
  ])
}

/** Some facts, each last met so long ago that a rung is due on which these stand: see it again, put it together, produce it. */
export function metOn(bank: Bank, rung: Rung, facts: readonly Fact[]): readonly Line[] {
  if (rung === 'recognise') return linesOf(bank, facts.map((fact) => ({ fact, daysAgo: 3, rating: 3 })))
  if (rung === 'rebuild') return linesOf(bank, facts.map((fact) => ({ fact, daysAgo: 10, rating: 4 })))
  return linesOf(bank, facts.flatMap((fact) => [{ fact, daysAgo: 80, rating: 4 }, { fact, daysAgo: 72, rating: 3 }]))
}

/** The session that the app plans on this history with this seed, nothing left out. */
export function plannedWith(bank: Bank, lines: readonly Line[], seed: number): Plan {
  const folded = fold(makeReducer({ boundary: BOUNDARY }), lines)
  const manner = { mode: 'mixed', noTyping: false, seed } as const
  const length = { kind: 'all' } as const
  return planSession({ bank, memories: folded.facts, today: studyDayNow(), length, pace: paceOf(folded), ...manner })
}
