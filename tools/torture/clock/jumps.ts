import { fold } from '../../../src/journal/fold.ts'
import { makeLineId } from '../../../src/journal/line-id.ts'
import type { AnswerLine } from '../../../src/journal/line.ts'
import { makeReducer } from '../../../src/memory/schedule.ts'
import type { Random } from '../../../src/quiz/random.ts'
import { answerBody } from '../../../tests/storage/bodies.ts'

const DAY_MS = 86_400_000
const ANSWERS = 80
const FACTS = 6
const START = Date.UTC(2026, 1, 16, 9)
/** How far a clock is set, in days: back a day, to a wrong year, and by the hour of a change. */
const JUMPS = [-1, 3_653, -3_653, 1 / 24, -1 / 24, -400] as const
const OFFSETS = [-720, -210, 0, 60, 120, 345, 660, 780] as const

/**
 * A journal whose writer's clock is set forward and back now and then. Returns what is wrong with its fold, and how many
 * of its answers the fold does not count.
 */
export function jumpyJournal(random: Random, boundary: number): { readonly lost: number; readonly faults: readonly string[] } {
  const lines = jumpyLines(random)
  const folded = fold(makeReducer({ boundary }), random.shuffle(lines))
  const memories = [...folded.facts.values()]
  const counted = memories.reduce((sum, { answers }) => sum + answers, 0)
  const faults = memories.flatMap((memory) => {
    const { stability, difficulty, lastDay, firstDay, answeredDay } = memory
    const numbers = [stability, difficulty, lastDay ?? 0, firstDay ?? 0, answeredDay ?? 0]
    if (!numbers.every(Number.isFinite)) return [`A memory holds no number: ${JSON.stringify(memory)}`]
    if (stability < 0 || (firstDay ?? 0) > (lastDay ?? 0)) return [`A memory runs backwards: ${JSON.stringify(memory)}`]
    return []
  })
  return { lost: lines.length - counted, faults }
}

function jumpyLines(random: Random): readonly AnswerLine[] {
  let clock = START
  return Array.from({ length: ANSWERS }, (_, n) => {
    clock += random.int(DAY_MS)
    if (random.int(8) === 0) clock += random.pick(JUMPS) * DAY_MS
    const body = answerBody(`q${n}`)
    const rating = random.pick([1, 2, 3, 4] as const)
    return { id: makeLineId('wjump000', n + 1), at: Math.max(0, Math.round(clock)), tz: random.pick(OFFSETS), ...body, fact: `fact-${random.int(FACTS)}`, rating, score: rating === 1 ? 0 : 1 }
  })
}
