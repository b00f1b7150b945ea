import { isSureAndWrong } from './items.ts'
import type { Row, Sheet } from './sheet.ts'
import { mean, median } from './statistics.ts'

/** What one seat did. */
export interface SeatFigures {
  readonly seat: number
  /** From 1; null where the class had none. */
  readonly team: number | null
  readonly name: string
  /** Questions that it was shown, that it answered, and that it has right by its last vote. */
  readonly shown: number
  readonly answered: number
  readonly right: number
  /**
   * Mean score, 0..1, over the questions that it was shown; unanswered ones count 0. By the last vote, and by the first.
   * Null where no seat answered anything.
   */
  readonly score: number | null
  readonly firstScore: number | null
  /** In milliseconds, of its first votes; null without any. */
  readonly medianMs: number | null
  readonly sureAndWrong: number
}

/** The figures of every seat of a sheet, by number. */
export function seatFigures({ rows }: Sheet): readonly SeatFigures[] {
  const answered = rows.some(({ cells }) => cells.some(({ first, second }) => (second ?? first) !== null))
  return rows.map((row) => (answered ? figuresOf(row) : { ...figuresOf(row), score: null, firstScore: null }))
}

function figuresOf({ seat, team, name, cells }: Row): SeatFigures {
  const shown = cells.filter((cell) => cell.shown)
  const firsts = shown.flatMap(({ first }) => first ?? [])
  return {
    seat,
    team,
    name,
    shown: shown.length,
    answered: shown.filter(({ first, second }) => (second ?? first) !== null).length,
    right: shown.filter(({ first, second }) => (second ?? first)?.outcome === 'right').length,
    score: mean(shown.map(({ first, second }) => (second ?? first)?.verdict.score ?? 0)),
    firstScore: mean(shown.map(({ first }) => first?.verdict.score ?? 0)),
    medianMs: median(firsts.map(({ ms }) => ms)),
    sureAndWrong: firsts.filter(isSureAndWrong).length,
  }
}
