import type { Exam } from '../exam-plan/exam.ts'
import type { Foretelling } from '../learn/foretell.ts'
import type { Coverage } from '../passages.ts'
import { LEAST_ANSWERS, type ReadinessView } from './readiness.ts'

interface Around {
  readonly today: number
  /** Answers that count. */
  readonly answers: number
  readonly coverage: Coverage
  readonly exam: Exam | null
}

/** What a forecast shows: under 30 answers no score and no curves, only how many are still missing. */
export function readinessView(foretelling: Foretelling, { today, answers, coverage, exam }: Around): ReadinessView {
  const early = answers < LEAST_ANSWERS
  const date = exam === null ? null : { day: exam.day, goal: exam.goal }
  // What was said this morning holds for the day: a figure worked out since is taken over before the next day's first answer.
  const perDay = exam === null ? null : (exam.perDay ?? foretelling.plan?.perDay ?? null)
  const base = { today, exam: date, perDay }
  if (early) {
    return { ...base, readiness: { kind: 'early', answers, needed: LEAST_ANSWERS, coverage }, past: [], plan: [], stopped: [] }
  }
  const { score, past, band, stopped } = foretelling
  return { ...base, readiness: { kind: 'known', score, coverage }, past, plan: band, stopped }
}

/** The first study day on which the plan's expected score meets the goal; null where none does. */
export function reachDay({ plan, exam }: ReadinessView): number | null {
  return exam === null ? null : (plan.find(({ expected }) => expected >= exam.goal)?.day ?? null)
}
