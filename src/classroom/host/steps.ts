import { silent, type Change, type Say } from './change.ts'
import type { StepEvent } from './events.ts'
import { countHands } from './hands.ts'
import type { Lesson } from './lesson.ts'
import { standings } from './standings.ts'
import { changeBallot, isLeftOut, type HostState, type Phase } from './state.ts'
import { addTime, leftMs, pauseTimer, resumeTimer, startTimer, type Timer } from './timer.ts'

/** Given to a vote or a window that was closed by mistake and whose time had run out, in milliseconds. */
const REOPENED_MS = 30_000
const LONGEST_ADDED_MS = 3_600_000

/** A step in the course of the class. What does not fit where the class is changes nothing. */
export function step(lesson: Lesson, state: HostState, event: StepEvent, at: number): Change {
  const { phase } = state
  switch (event.do) {
    case 'start':
      return phase.kind === 'lobby' ? begin(lesson, state, at) : silent(state)
    case 'close':
      return closeVote(state, at)
    case 'reopen':
      return reopen(lesson, state, at)
    case 'talk':
      return phase.kind === 'closed' && phase.round === 1 ? go(state, { kind: 'talk', question: phase.question }) : silent(state)
    case 'vote-again':
      return phase.kind === 'talk' ? open(lesson, state, phase.question, 2, at) : silent(state)
    case 'reveal':
      return reveal(lesson, state, event.question)
    case 'next':
      return next(lesson, state, at)
    case 'end':
      return end(lesson, state, at)
    case 'pause':
      return setTimer(state, (timer) => pauseTimer(timer, at))
    case 'go-on':
      return setTimer(state, (timer) => resumeTimer(timer, at))
    case 'add-time':
      if (!(event.ms > 0 && event.ms <= LONGEST_ADDED_MS)) return silent(state)
      return setTimer(state, (timer) => addTime(timer, event.ms, at))
    case 'hands': {
      const question = 'question' in phase ? lesson.questions[phase.question]?.question : undefined
      return silent(question === undefined ? state : countHands(state, question, event.option, event.count))
    }
  }
}

/** Closes the vote, or the window in which all questions are open. */
export function closeVote(state: HostState, at: number): Change {
  const { phase } = state
  if (phase.kind === 'open') return go(state, { ...phase, kind: 'closed', timer: pauseTimer(phase.timer, at), closedAt: at })
  return phase.kind === 'window' ? go(state, { kind: 'over', timer: pauseTimer(phase.timer, at), closedAt: at }) : silent(state)
}

function begin(lesson: Lesson, state: HostState, at: number): Change {
  if (lesson.terms.pacing === 'led') return open(lesson, state, 0, 1, at)
  const ballots = lesson.questions.reduce((ready, _, place) => changeBallot(ready, place, 1, (ballot) => ballot), state)
  const window = { ...ballots, phase: { kind: 'window' as const, timer: startTimer(lesson.terms.limitMs, at) }, tickDue: true }
  return { state: window, say: [...lesson.questions.map((_, question): Say => ({ to: 'question', question })), { to: 'room' }] }
}

function open({ terms }: Lesson, state: HostState, question: number, round: 1 | 2, at: number): Change {
  const asked = changeBallot(state, question, round, (ballot) => ballot)
  return go(asked, { kind: 'open', question, round, timer: startTimer(terms.limitMs, at) })
}

function reopen(lesson: Lesson, state: HostState, at: number): Change {
  const { phase } = state
  if (phase.kind !== 'closed' && phase.kind !== 'over') return silent(state)
  const timer = resumeTimer(leftMs(phase.timer, 1, at) > 0 ? phase.timer : addTime(phase.timer, REOPENED_MS, at), at)
  if (phase.kind === 'closed') return go(state, { kind: 'open', question: phase.question, round: phase.round, timer })
  const after = go(welcomed(lesson, state), { kind: 'window', timer })
  const late = after.state.seats.flatMap((seat, index): Say[] => (seat === state.seats[index] ? [] : [{ to: 'seat', seat: index + 1 }]))
  return { ...after, say: [...after.say, ...late] }
}

/** Who joined while all was closed plays all of it. */
function welcomed({ questions }: Lesson, state: HostState): HostState {
  return { ...state, seats: state.seats.map((seat) => (seat.from === questions.length ? { ...seat, from: 0 } : seat)) }
}

function reveal(lesson: Lesson, state: HostState, wanted: number | undefined): Change {
  const { phase } = state
  if (lesson.terms.pacing === 'led') {
    return phase.kind === 'closed' || phase.kind === 'talk' ? tell(lesson, state, phase.question) : silent(state)
  }
  const question = wanted ?? 0
  const fits = (phase.kind === 'over' || phase.kind === 'reveal') && lesson.questions[question] !== undefined
  return fits ? tell(lesson, state, question) : silent(state)
}

function tell(lesson: Lesson, state: HostState, question: number): Change {
  const told = state.told.includes(question) ? state.told : [...state.told, question]
  const after = go(ranked(lesson, { ...state, told }), { kind: 'reveal', question })
  return { state: after.state, say: [{ to: 'question', question }, ...after.say, { to: 'ranks' }] }
}

/** After a question that was told, or in place of one that is dropped: it stays untold until the end, and for good where nobody answered it. */
function next(lesson: Lesson, state: HostState, at: number): Change {
  const { phase } = state
  if (!('question' in phase)) return silent(state)
  const question = phase.question + 1
  if (question >= lesson.questions.length) return silent(state)
  if (lesson.terms.pacing !== 'led') return reveal(lesson, state, question)
  const dropped = phase.kind === 'reveal' ? state.dropped : [...state.dropped, phase.question]
  return open(lesson, { ...state, dropped }, question, 1, at)
}

/** Tells every question that was asked and counts: phones show their own answers with the reasons. */
function end(lesson: Lesson, state: HostState, at: number): Change {
  if (state.phase.kind === 'end') return silent(state)
  const closed = closeVote(state, at).state
  const asked = lesson.questions.flatMap((_, place) => ((closed.ballots[place]?.length ?? 0) > 0 && !isLeftOut(closed, place) ? [place] : []))
  const fresh = asked.filter((place) => !closed.told.includes(place))
  const after = go(ranked(lesson, { ...closed, told: [...closed.told, ...fresh] }), { kind: 'end' })
  return { state: after.state, say: [...fresh.map((question): Say => ({ to: 'question', question })), ...after.say, { to: 'ranks' }] }
}

function ranked(lesson: Lesson, state: HostState): HostState {
  if (lesson.terms.ranking !== 'private') return state
  const ranks = new Map(standings(lesson, state).map(({ seat, rank }) => [seat, rank]))
  return { ...state, ranks: state.seats.map((_, index) => ranks.get(index + 1) ?? null) }
}

function setTimer(state: HostState, change: (timer: Timer) => Timer): Change {
  const { phase } = state
  return phase.kind === 'open' || phase.kind === 'window' ? go(state, { ...phase, timer: change(phase.timer) }) : silent(state)
}

function go(state: HostState, phase: Phase): Change {
  return { state: { ...state, phase, tickDue: true }, say: [{ to: 'room' }] }
}
