/** Teams of one class. */
export const MOST_TEAMS = 20

/** The team of a seat, from 1: seats are dealt out by number, so that teams differ by one seat at most, whoever comes late. */
export function teamOf(seat: number, teams: number): number {
  return ((seat - 1) % teams) + 1
}
