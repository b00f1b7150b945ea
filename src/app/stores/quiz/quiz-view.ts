import { computed, type Ref } from 'vue'
import { heldOf } from '../../../quiz/run/held.ts'
import { nextOpen, type QuizRun } from '../../../quiz/run/run.ts'
import { sharedOf } from '../../../quiz/share/shared.ts'
import { useBank } from '../bank.ts'
import { useJournal } from '../journal.ts'
import { returnDayOf } from '../return-day.ts'
import { useSettings } from '../settings.ts'
import type { useGrader } from './grader.ts'
import type { GridPlace, QuizPhase } from './quiz-phase.ts'
import { placeOf, quizDivisions } from './quiz-progress.ts'
import type { ShownQuestion } from './shown-questions.ts'

/** What the screens show of a quiz beside its question. */
export function useQuizView(
  run: Readonly<Ref<QuizRun | null>>,
  phase: Readonly<Ref<QuizPhase>>,
  questions: Readonly<Ref<readonly ShownQuestion[]>>,
  { memoryOf }: Pick<ReturnType<typeof useGrader>, 'memoryOf'>,
) {
  const bank = useBank()
  const journal = useJournal()
  const { device } = useSettings()

  const shown = computed(() => (phase.value.kind === 'asking' || phase.value.kind === 'answered' ? phase.value : null))
  /** The state of every question of an exam. */
  const grid = computed<readonly GridPlace[]>(() =>
    questions.value.map(({ question }, place) => {
      const { given = null, flagged = false } = run.value?.places[place] ?? {}
      return { held: heldOf(question, given), flagged, here: place === run.value?.at }
    }),
  )

  return {
    shown,
    grid,
    /** How many questions of an exam want another look. */
    summary: computed(() => ({
      unanswered: grid.value.filter(({ held }) => held === 'nothing').length,
      unreadable: grid.value.filter(({ held }) => held === 'unreadable').length,
      flagged: grid.value.filter(({ flagged }) => flagged).length,
    })),
    /** The quiz under way as it is passed on. */
    shared: computed(() => (run.value === null ? null : sharedOf(run.value))),
    divisions: computed(() => quizDivisions(run.value, phase.value.kind, grid.value)),
    /** Number of the question shown, from 1; under practice conditions it counts what was answered. */
    place: computed(() => placeOf(run.value, phase.value.kind)),
    /** A diagnostic needs to know how sure the learner is, whatever the settings say. */
    asksConfidence: computed(() => run.value?.kind === 'diagnostic' || device.confidence),
    /** Nothing is left to ask after the question shown. */
    isLast: computed(() => run.value !== null && nextOpen(run.value) === null),
    objective: computed(() => bank.bank?.objectives.find(({ id }) => id === shown.value?.fact.objective)?.title ?? ''),
    returnDay: computed(() =>
      returnDayOf(shown.value?.question ?? null, memoryOf, { ...journal.settings, today: journal.today() }),
    ),
  }
}
