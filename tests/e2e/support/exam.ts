import type { Bank } from '../../../src/bank/bank.ts'
import type { QuizLine } from '../../../src/journal/line.ts'

/** An exam of twenty questions that was handed in yesterday at noon in Brussels' winter, passed unless said otherwise. */
export function examLine(bank: Bank, n: number, fields: Partial<QuizLine> = {}): QuizLine {
  const at = Date.now() - 86_400_000
  return {
    ...{ id: `wexam000-${String(n).padStart(6, '0')}`, at, tz: 60, do: 'quiz', quiz: `exam${n}`, kind: 'quiz' },
    ...{ bank: bank.id, bankv: bank.version, source: '{}', conditions: 'exam', minutes: 20, factor: 1, passMark: 0.8 },
    ...{ startedAt: at - 900_000, spentMs: 900_000, awayMs: 0, gaps: 0, questions: 20, score: 0.85, unanswered: [] },
    ...fields,
  }
}
