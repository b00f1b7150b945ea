import type { QuizBody, QuizLine } from '../../../src/journal/line.ts'
import { noonOf } from '../lines.ts'

/** A handed-in exam of ten questions, at noon of a study day, passed with 0.9 unless said otherwise. */
export function examLine(day: number, number: number, fields: Partial<QuizBody> = {}): QuizLine {
  return {
    ...{ id: `tester-${String(number).padStart(6, '0')}`, at: noonOf(day) + number, tz: 0 },
    ...{ do: 'quiz', quiz: `exam${number}`, kind: 'quiz', bank: 'harbour', bankv: '0a1b2c3d', source: '{}' },
    ...{ conditions: 'exam', minutes: 20, factor: 1, passMark: 0.8, startedAt: noonOf(day) - 600_000, spentMs: 600_000 },
    ...{ awayMs: 0, gaps: 0, questions: 10, score: 0.9, unanswered: [] },
    ...fields,
  }
}
