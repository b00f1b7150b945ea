import { isMiss, memoryKey } from '../memory.ts'
import type { Tally } from './told.ts'

/** Missed so often, a fact is hard to keep. */
const MANY_MISSES = 4

/** A fact that was missed many times. */
export interface HardFact {
  /** `<bank>/<fact>`. */
  readonly fact: string
  readonly misses: number
  readonly answers: number
  /** Study day of the newest miss. */
  readonly lastMiss: number
}

/** The facts that were missed four times or more, the most missed first, then the latest. */
export function hardToKeepTally(): Tally<readonly HardFact[]> {
  const facts = new Map<string, { misses: number; answers: number; lastMiss: number }>()
  return {
    take({ line, day }) {
      const key = memoryKey(line.bank, line.fact)
      const count = facts.get(key) ?? { misses: 0, answers: 0, lastMiss: -Infinity }
      facts.set(key, count)
      count.answers += 1
      if (!isMiss(line.score)) return
      count.misses += 1
      count.lastMiss = Math.max(count.lastMiss, day)
    },
    result: () =>
      [...facts]
        .filter(([, { misses }]) => misses >= MANY_MISSES)
        .map(([fact, count]) => ({ fact, ...count }))
        .sort((a, b) => b.misses - a.misses || b.lastMiss - a.lastMiss || (a.fact < b.fact ? -1 : 1)),
  }
}
