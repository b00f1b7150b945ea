import type { Question } from '../../quiz/question.ts'
import type { StepEvent } from './events.ts'
import type { Lesson } from './lesson.ts'
import type { HostState } from './state.ts'
import { offersTalk } from './tally.ts'

/**
 * The step that comes next, for one key of a clicker; null at the end, and in a window, which no slip of a finger closes
 * for everybody. Talking comes where it is offered.
 */
export function stepForward({ questions, terms }: Lesson, state: HostState): StepEvent | null {
  const { phase } = state
  switch (phase.kind) {
    case 'lobby':
      return { do: 'start' }
    case 'open':
      return { do: 'close' }
    case 'closed':
      return offered(questions[phase.question]?.question, state) ? { do: 'talk' } : { do: 'reveal' }
    case 'talk':
      return { do: 'vote-again' }
    case 'over':
      return { do: 'reveal', question: 0 }
    case 'reveal':
      if (phase.question + 1 >= questions.length) return { do: 'end' }
      return terms.pacing === 'led' ? { do: 'next' } : { do: 'reveal', question: phase.question + 1 }
    case 'window':
    case 'end':
      return null
  }
}

/** What can be taken back: a vote or a window that was closed too early. Null for anything else: what phones know they know. */
export function stepBack({ phase }: HostState): StepEvent | null {
  return phase.kind === 'closed' || phase.kind === 'over' ? { do: 'reopen' } : null
}

function offered(question: Question | undefined, state: HostState): boolean {
  return question !== undefined && offersTalk(state, question)
}
