import type { Confidence } from '../../journal/line.ts'
import { grade } from '../../quiz/grade.ts'
import type { Given, Verdict } from '../../quiz/question.ts'
import type { Lesson, LessonQuestion } from '../host/lesson.ts'
import { isLeftOut, isShown, type HostState, type Seat, type Vote } from '../host/state.ts'
import { outcomeOf, type Outcome } from '../scores.ts'
import { teamOf } from '../teams.ts'

/** A vote, graded. */
export interface Graded {
  readonly given: Given
  readonly verdict: Verdict
  readonly outcome: Outcome
  readonly sure: Confidence | null
  /** From shown to answered, in milliseconds. */
  readonly ms: number
}

/** What one seat did at one question. */
export interface Cell {
  /** The seat was there when it was asked. */
  readonly shown: boolean
  readonly first: Graded | null
  readonly second: Graded | null
}

/** One question of the sheet. */
export interface Item extends LessonQuestion {
  /** Place in the class, from 0. */
  readonly place: number
  /** Hands for each option in the first vote and in the second; the second is null where there was none. */
  readonly hands: readonly [readonly number[], readonly number[] | null]
}

/** One seat of the sheet. */
export interface Row {
  readonly seat: number
  /** From 1; null where the class had none. */
  readonly team: number | null
  /** Empty where it has none, or where names were deleted. */
  readonly name: string
  /** One for each item. */
  readonly cells: readonly Cell[]
}

/** All that a class answered: the questions that were asked, and the seats that somebody took and that still count. */
export interface Sheet {
  readonly items: readonly Item[]
  readonly rows: readonly Row[]
  /** Unanswered counts as 0, as in an exam; otherwise it says nothing. */
  readonly unansweredIsZero: boolean
}

/**
 * Makes the sheet of a class, at any moment. A question that was dropped before anybody answered is not on it. `nameOf`: what a
 * seat is called in it.
 */
export function sheetOf({ questions, terms }: Lesson, state: HostState, nameOf: (seat: Seat, number: number) => string = ({ name }) => name): Sheet {
  const { ballots, seats } = state
  const items = questions.flatMap((question, place) => {
    const [first, second] = ballots[place] ?? []
    if (first === undefined || isLeftOut(state, place)) return []
    const hands: Item['hands'] = [first.hands, second?.hands ?? null]
    return [{ ...question, place, hands }]
  })
  const rows = seats.flatMap((seat, index) => {
    if (seat.status !== 'in' || seat.from === null) return []
    const cells = items.map((item): Cell => {
      const [first, second] = (ballots[item.place] ?? []).map(({ votes }) => gradedOf(item, votes[index] ?? null))
      return { shown: isShown(seat, item.place), first: first ?? null, second: second ?? null }
    })
    const team = terms.teams > 0 ? teamOf(index + 1, terms.teams) : null
    return [{ seat: index + 1, team, name: nameOf(seat, index + 1), cells }]
  })
  return { items, rows, unansweredIsZero: terms.pacing === 'exam' }
}

/** The score of a cell, 0..1, by its first vote or by its last; null where it says nothing. */
export function scoreIn({ unansweredIsZero }: Sheet, cell: Cell, which: 'first' | 'last'): number | null {
  const vote = which === 'first' ? cell.first : (cell.second ?? cell.first)
  if (vote !== null) return vote.verdict.score
  return unansweredIsZero && cell.shown ? 0 : null
}

function gradedOf({ question }: LessonQuestion, vote: Vote | null): Graded | null {
  if (vote === null) return null
  const verdict = grade(question, vote.given)
  return { given: vote.given, verdict, outcome: outcomeOf(vote.given, verdict.score), sure: vote.sure, ms: vote.ms }
}
