import type { ReadinessView } from '../../../memory/readiness/readiness.ts'
import { reachDay } from '../../../memory/readiness/view.ts'
import type { ChartTable } from '../../parts/chart/chart-table.ts'
import type { Words } from '../../words/words.ts'

/** Lines of the table for a curve of many days. */
const MOST_ROWS = 30

/** What the readiness curve shows, in sentences. */
export function readinessSentence(view: ReadinessView, { progress }: Words): string {
  const say = progress.readiness.sentence
  if (view.readiness.kind !== 'known') return ''
  const { expected, low, high } = view.readiness.score
  const [first] = view.past
  const planned = view.plan.at(-1)
  const stopped = view.stopped.at(-1)
  return [
    say.today(expected, low, high),
    first === undefined || first.day >= view.today ? '' : say.rose(first.expected, first.day),
    planned === undefined ? '' : say.plan(planned.expected, planned.low, planned.high, planned.day),
    stopped === undefined ? '' : say.stopped(stopped.expected, stopped.day),
  ]
    .filter(Boolean)
    .join(' ')
}

/** The curve's points: past days, then the days ahead. */
export function readinessTable(view: ReadinessView, { progress: say }: Words): ChartTable {
  const planned = new Map(view.plan.map((point) => [point.day, point]))
  const stopped = new Map(view.stopped.map(({ day, expected }) => [day, expected]))
  const { readiness, today } = view
  const likely = (low: number, high: number) => `${say.bare(low)}–${say.bare(high)}`
  const now = readiness.kind === 'known' ? likely(readiness.score.low, readiness.score.high) : ''
  const past = view.past.map(({ day, expected }) => [say.fullDay(day), say.bare(expected), day === today ? now : '', ''])
  const ahead = [...new Set([...planned.keys(), ...stopped.keys()])].filter((day) => day > today).sort((a, b) => a - b)

  function rowOf(day: number): readonly string[] {
    const plan = planned.get(day)
    const idle = stopped.get(day)
    return [
      say.fullDay(day),
      ...(plan === undefined ? ['', ''] : [say.bare(plan.expected), likely(plan.low, plan.high)]),
      idle === undefined ? '' : say.bare(idle),
    ]
  }
  return { columns: say.readiness.columns, rows: [...past.slice(0, 1), ...thinned(past.slice(1)), ...thinned(ahead.map(rowOf))] }
}

/** Evenly fewer rows, the last one kept. */
function thinned<T>(rows: readonly T[]): readonly T[] {
  const every = Math.ceil(rows.length / MOST_ROWS)
  return rows.filter((_, index) => (rows.length - 1 - index) % every === 0)
}

/** Whether the goal is met by the exam, and when; null without an exam or before anything is foretold. */
export function verdictOf(view: ReadinessView, { progress }: Words): string | null {
  const say = progress.readiness.verdict
  if (view.exam === null || view.readiness.kind !== 'known') return null
  const { goal } = view.exam
  const last = view.plan.at(-1)
  if (last === undefined) return null
  if (last.expected < goal) return say.misses(last.expected, goal)
  if (view.readiness.score.expected >= goal) return say.reached(goal)
  return say.reaches(reachDay(view) ?? last.day, goal, view.perDay)
}
