import type { Exam } from './exam.ts'

const DAY_MS = 86_400_000
const WRITTEN = /^(\S{10}) goal (\d{1,3}) since (\S{10})(?: daily (\d{1,3}))?(?: without (\S+))?$/

/**
 * Reads an exam as the journal keeps it, one text so that two devices never mix two exams:
 * `2026-03-12 goal 85 since 2026-02-16 daily 14 without fields,liaison`. Null for anything else.
 */
export function readExam(value: unknown): Exam | null {
  const [, date = '', goal, from = '', daily, without] = WRITTEN.exec(String(value)) ?? []
  const [day, since] = [Date.parse(date) / DAY_MS, Date.parse(from) / DAY_MS]
  if (!Number.isInteger(day) || !Number.isInteger(since)) return null
  return {
    day,
    goal: Math.min(1, Number(goal) / 100),
    since,
    perDay: daily === undefined ? null : Number(daily),
    without: new Set(without?.split(',')),
  }
}
