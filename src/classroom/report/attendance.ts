import { handsRaised } from '../host/hands.ts'
import type { Sheet } from './sheet.ts'

/** Who took part in a class. */
export interface Attendance {
  readonly seats: number
  /** The most hands in one vote: so many people at least were there. 0 where none were raised. */
  readonly hands: number
}

/** Who took part in the class of a sheet. */
export function attendanceOf({ items, rows }: Sheet): Attendance {
  const raised = items.flatMap(({ question, hands }) => hands.map((vote) => handsRaised(question, vote ?? [])))
  return { seats: rows.length, hands: Math.max(0, ...raised) }
}
