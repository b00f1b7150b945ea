import { grade } from '../../quiz/grade.ts'
import type { Lesson } from './lesson.ts'
import { speedShare } from './speed.ts'
import { isShown, type HostState } from './state.ts'

/** Where a seat stands among all. */
export interface Standing {
  readonly seat: number
  /**
   * Mean score, 0..1, over the questions that were told and that the seat was shown; unanswered ones count 0. Where speed
   * counts, each has its share of it.
   */
  readonly score: number
  /** From 1; seats with one score share a rank. */
  readonly rank: number
}

/**
 * All seats that somebody has taken and that were shown a question which is told by now, the best first, equal ones by
 * number. Of two votes on a question the last one counts. Time plays no part but where the host wants it.
 */
export function standings({ questions, terms }: Lesson, { seats, ballots, told }: HostState): readonly Standing[] {
  const scored = seats.flatMap((seat, index) => {
    const shown = told.filter((place) => isShown(seat, place))
    if (shown.length === 0) return []
    const scores = shown.map((place) => {
      const question = questions[place]?.question
      const vote = ballots[place]?.flatMap(({ votes }) => votes[index] ?? []).at(-1)
      if (question === undefined || vote === undefined) return 0
      const share = terms.speed && terms.limitMs !== null ? speedShare(vote.ms, terms.limitMs * seat.factor) : 1
      return grade(question, vote.given).score * share
    })
    return [{ seat: index + 1, score: scores.reduce((sum, score) => sum + score, 0) / shown.length }]
  })
  scored.sort((a, b) => b.score - a.score || a.seat - b.seat)
  return scored.map((one) => ({ ...one, rank: 1 + scored.findIndex(({ score }) => score === one.score) }))
}
