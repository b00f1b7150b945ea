import type { StepEvent } from '../../../classroom/host/events.ts'
import type { Lesson } from '../../../classroom/host/lesson.ts'
import type { HostState } from '../../../classroom/host/state.ts'
import type { useClassWords } from '../../words/class-words.ts'

/** What the button for the next step says. Where answers are gone through one by one, the next one is another question's. */
export function nextWords(steps: ReturnType<typeof useClassWords>['classHost']['steps'], lesson: Lesson, state: HostState, next: StepEvent): string {
  if (next.do !== 'reveal' || state.phase.kind !== 'reveal') return steps[next.do]
  return state.phase.question + 2 < lesson.questions.length ? steps.nextAnswer : steps.lastAnswer
}
