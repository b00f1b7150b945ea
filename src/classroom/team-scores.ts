import { teamOf } from './teams.ts'

/**
 * The score of each team, 0..1, that of team 1 first: the mean of its members' scores, so that a larger team has no
 * advantage; null for a team that nobody with a score is in.
 */
export function teamScores(members: readonly { readonly seat: number; readonly score: number }[], teams: number): readonly (number | null)[] {
  return Array.from({ length: teams }, (_, index) => {
    const scores = members.flatMap(({ seat, score }) => (teamOf(seat, teams) === index + 1 ? [score] : []))
    return scores.length === 0 ? null : scores.reduce((sum, score) => sum + score, 0) / scores.length
  })
}

/** One team among all, as it is shown. */
interface TeamRow {
  readonly team: number
  readonly score: number
  /** From 1; teams with one score share a rank. */
  readonly rank: number
}

/** The teams that have a score, the best first, equal ones by number. */
export function teamRows(scores: readonly (number | null)[]): readonly TeamRow[] {
  const rows = scores.flatMap((score, index) => (score === null ? [] : [{ team: index + 1, score }]))
  rows.sort((a, b) => b.score - a.score || a.team - b.team)
  return rows.map((row) => ({ ...row, rank: 1 + rows.findIndex(({ score }) => score === row.score) }))
}
