import { retrievability, type FirstStabilities } from '../fsrs.ts'
import type { History } from '../histories.ts'
import { replay, type Held } from '../replay.ts'
import type { ExamFact } from './exam-fact.ts'
import { corrected, type Errors } from './learner-error.ts'
import type { CurvePoint } from './readiness.ts'
import { lessGuess } from './score.ts'

/** Points that the past has at most. */
const POINTS = 40

interface FactPast {
  readonly fact: string
  readonly histories: readonly History[]
}

/** What an exam would have given on past days, from the first answer to today, as it is known today. */
export function pastCurve(
  facts: readonly ExamFact[],
  pasts: readonly FactPast[],
  first: FirstStabilities,
  today: number,
  errors: Errors,
): readonly CurvePoint[] {
  const start = pasts.reduce((least, { histories }) => Math.min(least, histories[0]?.steps[0]?.day ?? Infinity), Infinity)
  if (start > today) return []
  const count = Math.min(POINTS, today - start + 1)
  const days = [...new Set(Array.from({ length: count }, (_, place) => (count === 1 ? today : Math.round(start + ((today - start) * place) / (count - 1)))))]
  const sums = days.map(() => 0)
  const known = new Map(facts.map((fact) => [fact.id, fact]))
  for (const { fact: id, histories } of pasts) {
    const fact = known.get(id)
    if (fact !== undefined) addFact(fact, histories, first, days, errors, sums)
  }
  return days.map((day, place) => ({ day, expected: sums[place] ?? 0 }))
}

/** Adds to each day's sum what one fact would have brought at the end of that day. */
function addFact(fact: ExamFact, histories: readonly History[], first: FirstStabilities, days: readonly number[], errors: Errors, sums: number[]): void {
  const held: { readonly from: number; readonly strength: Held | null; readonly young: boolean }[] = []
  for (const { steps, ended } of histories) {
    for (const [place, { day }] of steps.entries()) {
      held.push({ from: day, strength: replay(steps.slice(0, place + 1), first), young: place === 0 })
    }
    if (ended) held.push({ from: steps.at(-1)?.day ?? 0, strength: null, young: false })
  }
  let place = -1
  for (const [index, day] of days.entries()) {
    while (place + 1 < held.length && (held[place + 1]?.from ?? Infinity) <= day) place += 1
    const now = held[place]
    const strength = now?.strength ?? null
    if (now === undefined || strength === null) continue
    const { stability, lastDay } = strength
    const foretold = lessGuess(retrievability(stability, Math.max(0, day - lastDay)), fact.guess)
    sums[index] = (sums[index] ?? 0) + fact.share * corrected({ foretold, ease: fact.ease, young: now.young }, errors)
  }
}
