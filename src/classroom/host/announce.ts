import { grade } from '../../quiz/grade.ts'
import { outcomeOf } from '../scores.ts'
import { conceal } from '../protocol/conceal.ts'
import { writeBits } from '../protocol/write-bits.ts'
import type { NoSeat, OneQuestion, Own, RoomState, Taken, Tick, Told } from '../protocol/messages/from-host.ts'
import { overAt, voteAt } from './course.ts'
import { teamScores } from '../team-scores.ts'
import type { Lesson } from './lesson.ts'
import { standings, type Standing } from './standings.ts'
import { namingNow, type HostState, type Vote } from './state.ts'
import { clockOf } from './timer.ts'
import { tallyOf } from './tally.ts'

const LAST_OF_TOP = 3
/** Seats that are named at the end at most: of a place that more share nobody stands out, and a message has its limit. */
const MOST_NAMED = 30

/** What the whole room is told of where the class is. Nothing in it says what is right before it is told. */
export function roomState(lesson: Lesson, state: HostState, at: number): RoomState {
  const { phase, locked } = state
  const { pacing, changing, confidence, teams, speed, streaks } = lesson.terms
  const naming = namingNow(lesson, state)
  const common = {
    do: 'state' as const,
    bank: lesson.bank,
    version: lesson.version,
    manner: { pacing, naming, changing: changing && pacing !== 'self', confidence, teams, speed, streaks },
    count: lesson.questions.length,
    locked,
    roster: naming === 'roster' ? state.seats.length : null,
    told: writeBits(state.told),
  }
  switch (phase.kind) {
    case 'lobby':
    case 'over':
      return { ...common, phase: phase.kind }
    case 'open':
      return { ...common, ...asked(lesson, phase.question), phase: 'open', round: phase.round, clock: clockOf(phase.timer, at) }
    case 'closed':
      return { ...common, ...asked(lesson, phase.question), phase: 'closed', round: phase.round }
    case 'talk':
      return { ...common, ...asked(lesson, phase.question), phase: 'talk' }
    case 'reveal':
      return { ...common, phase: 'reveal', question: phase.question, tells: told(lesson, state, phase.question) }
    case 'window':
      return { ...common, phase: 'window', clock: clockOf(phase.timer, at) }
    case 'end': {
      const all = lesson.terms.ranking === 'top' || teams > 0 ? standings(lesson, state) : []
      const first = lesson.terms.ranking === 'top' ? topOf(all) : null
      return { ...common, phase: 'end', top: first?.map(({ seat }) => seat) ?? null, ranks: first?.map(({ rank }) => rank) ?? [], teams: teamScores(all, teams) }
    }
  }
}

/** The first three places with all who share them; a place that too many share, and those after it, are left out. */
function topOf(all: readonly Standing[]): readonly Standing[] {
  const placed = all.filter(({ rank, score }) => rank <= LAST_OF_TOP && score > 0)
  const crowded = placed[MOST_NAMED]?.rank ?? Infinity
  return placed.filter(({ rank }) => rank < crowded)
}

/** The seats whose answer to the vote at hand has arrived. */
export function tick(state: HostState, at: number): Tick {
  const vote = voteAt(state)
  const votes = vote === null ? [] : (state.ballots[vote.question]?.[vote.round - 1]?.votes ?? [])
  const { phase } = state
  return {
    do: 'tick',
    state: state.roomSeq,
    vote,
    answered: writeBits(votes.flatMap((one, index) => (one === null ? [] : [index + 1]))),
    seats: state.seats.filter(({ status, from }) => status === 'in' && from !== null).length,
    clock: phase.kind === 'open' || phase.kind === 'window' ? clockOf(phase.timer, at) : null,
  }
}

/** One question by itself: concealed, and told once it may be. */
export function oneQuestion(lesson: Lesson, state: HostState, question: number): OneQuestion {
  const { concealed } = asked(lesson, question)
  return { do: 'question', question, concealed, tells: state.told.includes(question) ? told(lesson, state, question) : null }
}

/** What a key that waits is told. */
export const WAITING: Own = { do: 'own', status: 'waiting' }

/** What a key without a seat is told. */
export function noSeat(why: NoSeat): Own {
  return { do: 'own', status: 'none', why }
}

/** What one key of a seat is told; `answered` is the question whose answer was the occasion. */
export function own(lesson: Lesson, state: HostState, pid: string, answered: number | null, at: number): Own {
  const holder = state.holders[pid]
  const seat = holder === undefined ? undefined : state.seats[holder.seat - 1]
  if (holder === undefined || seat?.status !== 'in') return noSeat(holder === undefined ? 'unknown' : 'removed')
  const taken = takenFrom(lesson, state, holder.seat, pid)
  const tells = lesson.terms.pacing === 'self' && taken.some(([question]) => question === answered)
  return {
    do: 'own',
    status: 'seat',
    seat: holder.seat,
    room: holder.knowsRoom ? null : lesson.room,
    from: seat.from ?? 0,
    factor: seat.factor,
    taken,
    over: overAt(lesson, state, at),
    tells: tells && answered !== null ? { question: answered, told: told(lesson, state, answered) } : null,
    rank: rankOf(state, holder.seat),
  }
}

/** The answers of a seat that have arrived, as one of its phones is told of them. */
function takenFrom(lesson: Lesson, { ballots, told: known }: HostState, seat: number, pid: string): readonly Taken[] {
  return ballots.flatMap((rounds, place) =>
    rounds.flatMap(({ votes }, index): readonly Taken[] => {
      const vote = votes[seat - 1] ?? null
      if (vote === null) return []
      const isTold = lesson.terms.pacing === 'self' || known.includes(place)
      return [[place, index === 0 ? 1 : 2, vote.turn, giverOf(lesson, place, vote, pid, isTold)]]
    }),
  )
}

function giverOf({ questions }: Lesson, place: number, { by, given }: Vote, pid: string, isTold: boolean): Taken[3] {
  if (by === '' || by === pid) return 'me'
  return isTold && outcomeOf(given, grade(questionAt(questions, place).question, given).score) === 'right' ? 'other-right' : 'other'
}

function rankOf({ ranks }: HostState, seat: number): readonly [number, number] | null {
  const rank = ranks[seat - 1] ?? null
  return rank === null ? null : [rank, ranks.filter((one) => one !== null).length]
}

function asked({ questions }: Lesson, question: number): { readonly question: number; readonly concealed: ReturnType<typeof conceal> } {
  return { question, concealed: conceal(questionAt(questions, question).question) }
}

/** How others voted is told once nobody can vote any more: a window that is over may be opened again. */
function told({ questions }: Lesson, { phase, ballots, seats }: HostState, place: number): Told {
  const { picked, question, says, explanation, at } = questionAt(questions, place)
  const votes = phase.kind === 'window' || phase.kind === 'over' ? [] : (ballots[place] ?? []).map((ballot) => tallyOf(question, ballot, seats))
  return { picked, question, says, explanation, at, votes }
}

function questionAt(questions: Lesson['questions'], place: number): Lesson['questions'][number] {
  const question = questions[place]
  if (question === undefined) throw new RangeError(`A class of ${questions.length} has no question ${place}`)
  return question
}
