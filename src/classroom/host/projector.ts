import type { RoomState } from '../protocol/messages/from-host.ts'
import { roomState } from './announce.ts'
import { voteAt } from './course.ts'
import { handsRaised } from './hands.ts'
import type { Lesson } from './lesson.ts'
import { isShown, type HostState } from './state.ts'

/** All that the projector shows, and all that its window is ever sent: no names, and nothing right before it is told. */
export interface ProjectorView {
  readonly room: RoomState
  /** Seats that are taken. */
  readonly seats: number
  /** Of the vote at hand: phones that answered, phones that are here and could, and hands that were counted. */
  readonly vote: { readonly answered: number; readonly awaited: number; readonly hands: number } | null
}

/** What the projector shows of a class. */
export function projectorView(lesson: Lesson, state: HostState, at: number): ProjectorView {
  const vote = voteAt(state)
  const seats = state.seats.filter(({ status, from }) => status === 'in' && from !== null).length
  const room = roomState(lesson, state, at)
  if (vote === null) return { room, seats, vote: null }
  const { votes = [], hands = [] } = state.ballots[vote.question]?.[vote.round - 1] ?? {}
  const question = lesson.questions[vote.question]?.question
  const counts = { answered: 0, awaited: 0, hands: question === undefined ? 0 : handsRaised(question, hands) }
  for (const [index, seat] of state.seats.entries()) {
    if (!isShown(seat, vote.question)) continue
    const answered = (votes[index] ?? null) !== null
    if (answered) counts.answered += 1
    if (answered || seat.here) counts.awaited += 1
  }
  return { room, seats, vote: counts }
}
