import { median, quantile } from '../bench/statistics.ts'
import type { ClassFigures } from './measure.ts'
import type { RoundFigures } from './round.ts'

/** The number of phones for which times are bounded, and their bounds in ms. */
const BOUNDED = 1_000
const BOUNDS = { burst: 3_000, spread: 300, late: 1_000 }

export const HEAD =
  '| carrier | phones | question → last phone | burst: tap → host complete | spread: tap → host, p95 | spread: last | late: → question | MB idle, joined, peak | broker ms a question | a fifth lost: complete | restart: complete | lost, twice, wrong |\n' +
  '|---|---:|---|---|---:|---:|---|---|---:|---:|---:|---|'

/** One row: p50 / worst where two numbers stand, times in ms. */
export function row(name: string, phones: number, figures: ClassFigures): string {
  const { bursts, spreads, losing, restarted, lateMs, memory } = figures
  const all = [...bursts, ...spreads]
  const cells = [
    name,
    phones,
    both(all.map(({ shownMs }) => shownMs)),
    both(bursts.map(({ completeMs }) => completeMs)),
    Math.round(spreadP95(spreads)),
    Math.round(Math.max(...spreads.map(({ completeMs }) => completeMs))),
    both(lateMs),
    [memory.idle, memory.joined, memory.peak].map(Math.round).join(', '),
    Math.round(figures.processorMs),
    Math.round(losing.completeMs),
    Math.round(restarted.completeMs),
    [totalOf(figures, 'lost'), totalOf(figures, 'twice'), totalOf(figures, 'wrong')].join(', '),
  ]
  return `| ${cells.join(' | ')} |`
}

/** The bounds that this row breaks, in words. */
export function broken(name: string, phones: number, figures: ClassFigures): readonly string[] {
  const { bursts, spreads, lateMs } = figures
  const faults = (['lost', 'twice', 'wrong'] as const).filter((what) => totalOf(figures, what) > 0).map((what) => `${totalOf(figures, what)} answers ${what}`)
  if (phones !== BOUNDED) return faults.map((fault) => `${name}, ${phones}: ${fault}`)
  if (Math.max(...bursts.map(({ completeMs }) => completeMs)) > BOUNDS.burst) faults.push(`a burst took longer than ${BOUNDS.burst} ms`)
  if (spreadP95(spreads) > BOUNDS.spread) faults.push(`answers that were spread took longer than ${BOUNDS.spread} ms`)
  if (Math.max(...lateMs) > BOUNDS.late) faults.push(`somebody late waited longer than ${BOUNDS.late} ms`)
  return faults.map((fault) => `${name}, ${phones}: ${fault}`)
}

function spreadP95(spreads: readonly RoundFigures[]): number {
  return quantile(spreads.flatMap(({ answerMs }) => answerMs), 0.95)
}

function totalOf({ bursts, spreads, losing, restarted }: ClassFigures, what: 'lost' | 'twice' | 'wrong'): number {
  return [...bursts, ...spreads, losing, restarted].reduce((sum, round) => sum + round[what], 0)
}

function both(values: readonly number[]): string {
  return values.length === 0 ? '' : `${Math.round(median(values))} / ${Math.round(Math.max(...values))}`
}
