import { scoreRange } from '../../quiz/score-range.ts'
import type { AnswerLine, Confidence } from '../../journal/line.ts'
import { isMiss } from '../memory.ts'

/** What each level says of itself: right about 1 in 3, 2 in 3, 9 in 10 times. */
const STATED: Record<Confidence, number> = { guess: 0.3, think: 0.65, sure: 0.9 }

/** A level is shown once it has so many answers. */
export const LEAST_OF_LEVEL = 30

const LEVELS = ['guess', 'think', 'sure'] as const

/** How often a learner was right at one level of confidence. */
export interface LevelCalibration {
  readonly level: Confidence
  /** What a well-judged level would show, 0..1. */
  readonly stated: number
  readonly answers: number
  readonly right: number
  /** `right` of `answers`, 0..1, with the range in which it lies with a chance of 80 %; null under 30 answers. */
  readonly share: { readonly share: number; readonly low: number; readonly high: number } | null
}

/** Counts answers by how sure the learner was: hand it every answer that counts, then ask for the three levels. */
export function calibrationTally(): { take(answer: { readonly line: AnswerLine }): void; result(): readonly LevelCalibration[] } {
  const counts: Record<Confidence, { answers: number; right: number }> = {
    guess: { answers: 0, right: 0 },
    think: { answers: 0, right: 0 },
    sure: { answers: 0, right: 0 },
  }
  return {
    take: ({ line }) => {
      if (line.sure === undefined) return
      const count = counts[line.sure]
      count.answers += 1
      count.right += isMiss(line.score) ? 0 : 1
    },
    result: () => LEVELS.map((level) => ({ level, stated: STATED[level], ...counts[level], share: shareOf(counts[level]) })),
  }
}

function shareOf({ answers, right }: { readonly answers: number; readonly right: number }): LevelCalibration['share'] {
  return answers < LEAST_OF_LEVEL ? null : { share: right / answers, ...scoreRange(right / answers, answers) }
}
