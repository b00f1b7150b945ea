import { historyOf, type Folded } from '../../journal/fold.ts'
import type { Line } from '../../journal/line.ts'
import { studyDay } from '../day.ts'
import type { Memory } from '../memory.ts'

/** Something that happened to a fact. */
export interface Happening {
  /** An answer carries the score and rating of its newest regrade. */
  readonly line: Line
  /** When, in milliseconds since 1970 UTC: the line's effective time. */
  readonly time: number
  /** An answer that the learner has counted as right. */
  readonly regraded: boolean
  /** An answer after another one of the same study day: it steered the session and left the memory as it was. */
  readonly repeat: boolean
}

/**
 * All that happened to a fact (`<bank>/<fact>`) and counts, the newest first. `boundary`: hour at which a study day
 * begins.
 */
export function happeningsOf(folded: Folded<Memory>, fact: string, boundary: number): readonly Happening[] {
  let answeredDay = -Infinity
  const happenings = historyOf(folded, fact).map(({ line, time }): Happening => {
    if (line.do === 'reset') answeredDay = -Infinity
    if (line.do !== 'answer') return { line, time, regraded: false, repeat: false }
    const day = studyDay(time, line.tz, boundary)
    const repeat = day <= answeredDay
    answeredDay = Math.max(answeredDay, day)
    return { line, time, regraded: folded.lines.get(line.id) !== line, repeat }
  })
  return happenings.reverse()
}
