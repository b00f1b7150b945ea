import type { Round } from '../protocol/messages/parts.ts'
import type { Lesson } from './lesson.ts'
import { leftMs } from './timer.ts'
import type { HostState, Phase, Seat } from './state.ts'

/** Answers count for so long after voting has closed, in milliseconds: they were on their way. */
const GRACE_MS = 1_000
/** Who comes with less time left than this plays from the next question, in milliseconds. */
const WORTHWHILE_MS = 5_000

/** A vote: question by its place, from 0, and round. */
export interface VoteAt {
  readonly question: number
  readonly round: Round
}

/** The vote that ticks speak of: the one that goes on or was the last. Null where each goes at their own pace. */
export function voteAt({ phase, ballots }: HostState): VoteAt | null {
  switch (phase.kind) {
    case 'open':
    case 'closed':
      return { question: phase.question, round: phase.round }
    case 'talk':
      return { question: phase.question, round: 1 }
    case 'reveal':
      return { question: phase.question, round: ballots[phase.question]?.length === 2 ? 2 : 1 }
    case 'lobby':
    case 'window':
    case 'over':
    case 'end':
      return null
  }
}

/** Whether an answer of a seat still counts: `not-open` yet, open, or too `late`. */
export function opennessOf(phase: Phase, { question, round }: VoteAt, { factor }: Seat, at: number): 'open' | 'not-open' | 'late' {
  switch (phase.kind) {
    case 'lobby':
      return 'not-open'
    case 'open':
    case 'closed': {
      const order = question - phase.question || round - phase.round
      if (order !== 0) return order < 0 ? 'late' : 'not-open'
      if (phase.kind === 'closed') return at <= phase.closedAt + GRACE_MS ? 'open' : 'late'
      return leftMs(phase.timer, factor, at) >= -GRACE_MS ? 'open' : 'late'
    }
    case 'talk':
      return question < phase.question || (question === phase.question && round === 1) ? 'late' : 'not-open'
    case 'reveal':
      return question <= phase.question ? 'late' : 'not-open'
    case 'window':
      if (round !== 1) return 'not-open'
      return leftMs(phase.timer, factor, at) >= -GRACE_MS ? 'open' : 'late'
    case 'over':
      return round === 1 && at <= phase.closedAt + GRACE_MS ? 'open' : 'late'
    case 'end':
      return 'late'
  }
}

/** The newest vote for which nothing is awaited any more, as question and round; null before the first. */
export function overAt({ questions, terms }: Lesson, { phase }: HostState, at: number): readonly [number, Round] | null {
  const all: readonly [number, Round] = [questions.length - 1, 2]
  switch (phase.kind) {
    case 'lobby':
    case 'window':
      return null
    case 'open':
      return before(phase)
    case 'closed':
      return at > phase.closedAt + GRACE_MS ? [phase.question, phase.round] : before(phase)
    case 'talk':
      return [phase.question, 1]
    case 'reveal':
      return terms.pacing === 'led' ? [phase.question, 2] : all
    case 'over':
      return at > phase.closedAt + GRACE_MS ? all : null
    case 'end':
      return all
  }
}

function before({ question, round }: VoteAt): readonly [number, Round] | null {
  if (round === 2) return [question, 1]
  return question === 0 ? null : [question - 1, 2]
}

/** The first question that a seat which is taken now will count for. */
export function firstFor({ questions, terms }: Lesson, { phase }: HostState, at: number): number {
  switch (phase.kind) {
    case 'lobby':
    case 'window':
      return 0
    case 'open':
      return phase.round === 1 && leftMs(phase.timer, 1, at) >= WORTHWHILE_MS ? phase.question : phase.question + 1
    case 'closed':
    case 'talk':
      return phase.question + 1
    case 'reveal':
      return terms.pacing === 'led' ? phase.question + 1 : questions.length
    case 'over':
    case 'end':
      return questions.length
  }
}
