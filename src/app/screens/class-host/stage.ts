import { voteAt } from '../../../classroom/host/course.ts'
import type { Lesson, LessonQuestion } from '../../../classroom/host/lesson.ts'
import { isShown, type HostState } from '../../../classroom/host/state.ts'
import { tallyOf } from '../../../classroom/host/tally.ts'
import { handsRaised } from '../../../classroom/host/hands.ts'
import type { Tally } from '../../../classroom/protocol/messages/from-host.ts'

/** The question at hand, as the host sees it. */
export interface Stage {
  readonly place: number
  readonly asked: LessonQuestion
  /** Votes that are closed; those under way stay hidden. */
  readonly votes: readonly Tally[]
  readonly answered: number
  readonly awaited: number
  readonly hands: number
}

/** The question at hand; null where there is none. */
export function stageOf(lesson: Lesson, state: HostState): Stage | null {
  const { phase, ballots, seats } = state
  const asked = 'question' in phase ? lesson.questions[phase.question] : undefined
  if (!('question' in phase) || asked === undefined) return null
  const rounds = ballots[phase.question] ?? []
  const closed = phase.kind === 'open' ? rounds.slice(0, phase.round - 1) : rounds
  const vote = voteAt(state)
  const now = rounds[(vote?.round ?? 1) - 1]
  const has = (index: number): boolean => (now?.votes[index] ?? null) !== null
  const shown = seats.flatMap((seat, index) => (isShown(seat, phase.question) ? [{ here: seat.here, answered: has(index) }] : []))
  return {
    place: phase.question,
    asked,
    votes: closed.map((ballot) => tallyOf(asked.question, ballot, seats)),
    answered: shown.filter((one) => one.answered).length,
    awaited: shown.filter((one) => one.here || one.answered).length,
    hands: now === undefined ? 0 : handsRaised(asked.question, now.hands),
  }
}

/** How many answered each question where all are open. */
export function answeredOf(lesson: Lesson, { ballots, seats }: HostState): readonly { readonly answered: number; readonly of: number }[] {
  const taken = seats.filter(({ status, from }) => status === 'in' && from !== null).length
  return lesson.questions.map((_, place) => ({
    answered: (ballots[place]?.[0]?.votes ?? []).filter((vote, index) => vote !== null && seats[index]?.status === 'in').length,
    of: taken,
  }))
}

/** How many have answered every question where all are open, of those who have a seat. */
export function finishedOf(lesson: Lesson, { ballots, seats }: HostState): { readonly done: number; readonly of: number } {
  const taken = seats.flatMap((seat, index) => (seat.status === 'in' && seat.from !== null ? [index] : []))
  const hasAll = (index: number): boolean => lesson.questions.every((_, place) => (ballots[place]?.[0]?.votes[index] ?? null) !== null)
  return { done: taken.filter(hasAll).length, of: taken.length }
}
