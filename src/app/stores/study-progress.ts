import { isMiss } from '../../memory/memory.ts'
import { scoresOf, type Run } from '../../memory/session/session.ts'
import type { ComesAgain, Phase } from './study-phase.ts'

export type Division = 'done' | 'missed' | 'now' | 'ahead'

/** The divisions of the scale bar, one a question of the run. While feedback is shown no question is open. */
export function divisionsOf(run: Run | null, phase: Phase['kind']): readonly Division[] {
  if (run === null) return []
  return run.queue.map((_, index) => {
    const done = run.done[index]
    if (done !== undefined) return isMiss(done.score) && !done.slipped ? 'missed' : 'done'
    return index === run.at && phase === 'asking' ? 'now' : 'ahead'
  })
}

/** The newest answer of a session, which may still be taken back; null where there is none, or it was. */
export function lastOf(run: Run | null): string | null {
  const last = run?.done.at(-1)
  return last === undefined || last.slipped ? null : last.q
}

/** When the question of an answer that was taken back comes again, until the next answer; null where none was. */
export function comesAgain(run: Run | null): ComesAgain | null {
  if (run?.done.at(-1)?.slipped !== true) return null
  return run.at === run.queue.length - 1 ? 'now' : 'end'
}

export interface Tally {
  /** Answers that count. */
  readonly answered: number
  /** Different facts asked, and how many of them were right at first. */
  readonly asked: number
  readonly right: number
}

/** What came of a session. */
export function tallyOf(run: Run | null): Tally {
  const done = run?.done.filter((one) => !one.slipped) ?? []
  const first = new Map<string, number>()
  for (const { fact, score } of done.flatMap(scoresOf)) if (!first.has(fact)) first.set(fact, score)
  const right = [...first.values()].filter((score) => !isMiss(score)).length
  return { answered: done.length, asked: first.size, right }
}
