import type { QuizLine } from '../../journal/line.ts'

/** Sums of thirds and the like miss a mark by less than this. */
const ROUNDING = 1e-9

/** Whether a quiz reached the mark that passes. */
export function hasPassed({ score, passMark, questions }: Pick<QuizLine, 'score' | 'passMark' | 'questions'>): boolean {
  return questions > 0 && score >= passMark - ROUNDING
}
