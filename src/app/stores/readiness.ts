import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import { readinessView } from '../../memory/readiness/view.ts'
import { coverage } from '../../memory/passages.ts'
import type { ReadinessView } from '../../memory/readiness/readiness.ts'
import type { Foretelling } from '../../memory/learn/foretell.ts'
import { useExam } from './exam.ts'
import { useJournal } from './journal.ts'
import { useLearning } from './learning.ts'
import { useRecall } from './recall.ts'

/** What the learner would score, today and on the day of the exam. */
export const useReadiness = defineStore('readiness', () => {
  const journal = useJournal()
  const learning = useLearning()
  const exam = useExam()
  const recall = useRecall()

  const foretelling = shallowRef<Foretelling | null>(null)
  /** It changes when there is something to foretell anew. */
  const key = computed(() => `${journal.folded.lines.size}/${journal.today()}/${journal.settings.target}`)
  let done = ''
  /** Whether it could not be worked out. */
  const unknown = ref(false)

  /** Works the forecast out, unless nothing has changed; the one before stays until then. */
  async function look(): Promise<void> {
    const own = key.value
    if (!journal.open || done === own) return
    done = own
    unknown.value = false
    const ahead = exam.over ? null : exam.exam
    const answer = await learning.foretell({ exam: ahead, curves: true })
    if (done !== own) return
    if (answer === null) {
      unknown.value = true
      done = ''
      return
    }
    foretelling.value = answer
    exam.refresh(answer)
  }

  /** Null until it is worked out for the first time. */
  const view = computed<ReadinessView | null>(() =>
    foretelling.value === null
      ? null
      : readinessView(foretelling.value, {
          today: journal.today(),
          answers: journal.answers,
          coverage: coverage(recall.byPassage),
          exam: exam.over ? null : exam.exam,
        }),
  )

  return { key, view, unknown, look }
})
