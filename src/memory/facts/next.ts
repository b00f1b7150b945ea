import type { Fact } from '../../bank/bank.ts'
import { bindsFact, type Exam } from '../exam-plan/exam.ts'
import { hasStarted, type Memory, type Started } from '../memory.ts'
import { capDay, dueDay, dueDayBefore, isDue, meansSomethingElse, recall } from '../schedule.ts'

/**
 * Why a fact is asked on its day. `recall`: the chance of recall falls below the target; `missed`: the newest answer
 * was a miss; `again`: a miss or a guess of the last day, though maybe right since; `sure`: it was wrong, and the learner was sure; `changed`: the fact
 * means something else since it was last answered; `exam`: the interval would cross the exam.
 */
export type NextReason = 'recall' | 'missed' | 'again' | 'sure' | 'changed' | 'exam'

export type Next =
  | { readonly kind: 'new' }
  | { readonly kind: 'paused' }
  | {
      readonly kind: 'asked'
      /** It is due on the study day that was asked about. */
      readonly now: boolean
      /** Study day on which it is asked; where it is due, the one that was asked about. */
      readonly day: number
      readonly reason: NextReason
      /** Chance of recall on that day, 0..1. */
      readonly recall: number
    }

/**
 * When a fact is asked next, and why, as seen on a study day. `target`: chance of recall, 0..1, below which it is due;
 * `exam`: one that is prepared for.
 */
export function nextOf(
  fact: Fact,
  memory: Memory | undefined,
  today: number,
  target: number,
  exam: Pick<Exam, 'day' | 'without'> | null = null,
): Next {
  if (memory?.paused === true) return { kind: 'paused' }
  if (!hasStarted(memory)) return { kind: 'new' }
  const now = isDue(memory, today, target, fact)
  if (!now && exam !== null && bindsFact(exam, fact, today)) {
    const day = dueDayBefore(memory, target, exam.day)
    if (day < dueDay(memory, target)) return { kind: 'asked', now, day, reason: 'exam', recall: recall(memory, day) }
  }
  const day = now ? today : dueDay(memory, target)
  return { kind: 'asked', now, day, reason: reasonOf(fact, memory, target), recall: recall(memory, day) }
}

/** The reason whose day comes first. */
function reasonOf(fact: Fact, memory: Started, target: number): NextReason {
  if (meansSomethingElse(memory, fact)) return 'changed'
  const day = dueDay(memory, target)
  if (memory.recheckDay === day) return memory.missed ? 'missed' : 'again'
  return capDay(memory) === day ? 'sure' : 'recall'
}
