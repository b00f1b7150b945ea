import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import { usualDay, type Exam } from '../../memory/exam-plan/exam.ts'
import { writeExam } from '../../memory/exam-plan/write-exam.ts'
import type { Foretelling } from '../../memory/learn/foretell.ts'
import { hasStarted } from '../../memory/memory.ts'
import { minutesFor } from '../../memory/pace.ts'
import { useJournal } from './journal.ts'
import { useLearning } from './learning.ts'
import { usePlan } from './plan.ts'

/** A date and a goal that are being considered. */
export type Considered = Pick<Exam, 'day' | 'goal' | 'without'>

/** How an exam went, in the learner's own view. */
export type Went = 'better' | 'same' | 'worse'

/** The exam that is prepared for: its date, its goal and the plan that leads there. */
export const useExam = defineStore('exam', () => {
  const journal = useJournal()
  const learning = useLearning()
  const plan = usePlan()

  const exam = computed(() => journal.settings.exam)
  const over = computed(() => exam.value !== null && journal.today() > exam.value.day)

  /** What is considered brings this; null until it is worked out, or where it cannot be. */
  const outcome = shallowRef<Foretelling | null>(null)
  const working = ref(false)
  let newest = 0

  function sinceOf(day: number): number {
    return exam.value?.day === day ? exam.value.since : journal.today()
  }

  /** Works out what a date and a goal would ask of the learner; only the newest question is answered. */
  async function consider(considered: Considered): Promise<void> {
    newest += 1
    const own = newest
    working.value = true
    const answer = await learning.foretell({ exam: { ...considered, since: sinceOf(considered.day), perDay: null }, exits: true })
    if (own !== newest) return
    outcome.value = answer
    working.value = false
  }

  /**
   * A study day for a goal, where the learner has named none; null where another question came meanwhile. It is worked on
   * until that day is considered.
   */
  async function propose(aim: Pick<Considered, 'goal' | 'without'>): Promise<number | null> {
    newest += 1
    const own = newest
    working.value = true
    const day = await learning.propose(aim)
    return own === newest ? (day ?? usualDay(journal.today())) : null
  }

  function record(key: string, value: string | null): void {
    journal.record([{ do: 'set', key, value }])
  }

  /** Keeps what was considered. `perDay`: questions a study day; null where no plan could be worked out. */
  function keep(considered: Considered, perDay: number | null): void {
    record('exam', writeExam({ ...considered, since: sinceOf(considered.day), perDay }))
  }

  function remove(): void {
    record('exam', null)
  }

  /** "How did it go?" clears the date. */
  function tell(how: Went): void {
    if (exam.value !== null) journal.record([{ do: 'set', key: 'exam-went', value: `${writeExam(exam.value)} ${how}` }, { do: 'set', key: 'exam', value: null }])
  }

  /**
   * Takes over the day's figure as it was worked out anew: a missed day changes it and is never a debt. Only before the
   * day's first answer, so that it stays while the learner is at it.
   */
  function refresh({ plan: planned }: Foretelling): void {
    if (exam.value === null || over.value || planned === null || planned.perDay === exam.value.perDay || answeredToday()) return
    record('exam', writeExam({ ...exam.value, perDay: planned.perDay }))
  }

  function answeredToday(): boolean {
    const today = journal.today()
    return [...journal.memories.values()].some((memory) => hasStarted(memory) && memory.answeredDay === today)
  }

  return { exam, over, outcome, working, propose, consider, keep, remove, tell, refresh, minutesOf: (questions: number) => minutesFor(plan.pace, questions) }
})
