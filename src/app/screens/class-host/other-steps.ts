import { stepBack } from '../../../classroom/host/clicker.ts'
import type { StepEvent } from '../../../classroom/host/events.ts'
import type { Lesson } from '../../../classroom/host/lesson.ts'
import type { HostState } from '../../../classroom/host/state.ts'

/** The steps that are possible now beside the next one, in the order in which they are offered. */
export function otherSteps(lesson: Lesson, state: HostState, next: StepEvent | null): readonly StepEvent[] {
  const { phase } = state
  const all: StepEvent[] = []
  if (phase.kind === 'closed' && phase.round === 1) all.push({ do: 'talk' })
  if (phase.kind === 'closed' || phase.kind === 'talk') all.push({ do: 'reveal' })
  const back = stepBack(state)
  if (back !== null) all.push(back)
  const last = !('question' in phase) || phase.question + 1 >= lesson.questions.length
  if (lesson.terms.pacing === 'led' && (phase.kind === 'open' || phase.kind === 'closed') && !last) all.push({ do: 'next' })
  if (phase.kind !== 'end') all.push({ do: 'end' })
  return all.filter((event) => event.do !== next?.do)
}
