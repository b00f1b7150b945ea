import { computed, type ComputedRef, type Ref } from 'vue'
import type { Fact } from '../../../bank/bank.ts'
import { makeQuestion } from '../../../quiz/make.ts'
import type { Question } from '../../../quiz/question.ts'
import type { QuizRun } from '../../../quiz/run/run.ts'
import { useBank } from '../bank.ts'

export interface ShownQuestion {
  readonly fact: Fact
  readonly question: Question
}

/** The questions of a run, made once however often the run takes a step. A run is only begun or read if the bank has all. */
export function useShownQuestions(run: Readonly<Ref<QuizRun | null>>): ComputedRef<readonly ShownQuestion[]> {
  const bank = useBank()
  const picked = computed(() => run.value?.questions ?? [])
  return computed(() =>
    picked.value.flatMap(({ fact: id, form, draw }) => {
      const fact = bank.facts.get(id)
      return fact === undefined ? [] : [{ fact, question: makeQuestion(fact, form, draw, bank.material) }]
    }),
  )
}
