import type { Exam } from '../../memory/exam-plan/exam.ts'
import type { Memory } from '../../memory/memory.ts'
import { dueDay, dueDayBefore } from '../../memory/schedule.ts'
import type { Question } from '../../quiz/question.ts'
import { factsAsked } from '../../quiz/together.ts'

/** Study day, after today, on which the first of the facts that a question asked is due again. */
export function returnDayOf(
  question: Question | null,
  memoryOf: (fact: string) => Memory | undefined,
  { today, target, exam }: { readonly today: number; readonly target: number; readonly exam: Exam | null },
): number {
  const memories = question === null ? [] : factsAsked(question).flatMap((id) => memoryOf(id) ?? [])
  const days = memories.map((memory) => (exam === null || today >= exam.day ? dueDay(memory, target) : dueDayBefore(memory, target, exam.day)))
  return Math.max(today + 1, days.length === 0 ? 0 : Math.min(...days))
}
