import type { ExamRow } from '../../../memory/report/report.ts'
import type { Words } from '../../words/words.ts'

const MINUTE_MS = 60_000

/** What an exam was taken under, point by point. */
export function conditionsOf(exam: ExamRow, words: Words): readonly string[] {
  const say = words.report.exams
  const { questions, passMark, minutes, factor, unanswered, gaps, awayMs } = exam
  return [
    say.questions(questions),
    say.pass(passMark),
    minutes === null ? say.untimed : factor === 1 ? say.minutes(minutes) : say.factor(minutes, factor),
    ...(unanswered > 0 ? [say.unanswered(unanswered)] : []),
    ...(gaps > 0 ? [say.away(gaps, Math.round(awayMs / MINUTE_MS))] : []),
  ]
}
