import { factsTold, fold, type Folded } from '../../../src/journal/fold.ts'
import type { Line } from '../../../src/journal/line.ts'
import type { Memory } from '../../../src/memory/memory.ts'
import { makeReducer } from '../../../src/memory/schedule.ts'
import { toldOf, type Tally } from '../../../src/memory/statistics/told.ts'

export const BOUNDARY = 4

export function foldLines(lines: readonly Line[], boundary = BOUNDARY): Folded<Memory> {
  return fold(makeReducer({ boundary }), lines)
}

/** What a tally makes of a journal. */
export function tallied<T>(tally: Tally<T>, lines: readonly Line[], boundary = BOUNDARY): T {
  const folded = foldLines(lines, boundary)
  for (const fact of factsTold(folded)) for (const answer of toldOf(folded, fact, { boundary })) tally.take(answer)
  return tally.result()
}
