import { retrievability } from '../fsrs.ts'
import type { AgendaFor, Candidate, Offer, Pool, Review } from '../session/pool.ts'
import { FIRST_SESSION, shareOfToday } from '../session/spread.ts'
import { daysLeft, isAhead, isLastWeek, mayBegin, newOfDay, type Exam } from './exam.ts'

/** What an exam means for a day; nothing after its own. */
export function agendaFor(exam: Exam): AgendaFor {
  const { perDay } = exam
  return (whole, today, target) => {
    if (!isAhead(exam, today)) return null
    const pool = withoutObjectives(whole, exam)
    return { pool, offer: perDay === null ? null : offerOf(pool, exam, perDay, { today, target }) }
  }
}

/** A pool without the facts of objectives that are left out. */
function withoutObjectives(pool: Pool, { without }: Exam): Pool {
  if (without.size === 0) return pool
  const stays = ({ fact }: Candidate): boolean => !without.has(fact.objective)
  return { ...pool, due: pool.due.filter(stays), fresh: pool.fresh.filter(stays), ahead: pool.ahead.filter(stays) }
}

/** Of the plan's number so much more may fall to each of the days left, so that the day of return is easier. */
const MORE_LATER = 0.1

/**
 * What of a pool is meant for today by the plan: the day of return after a long absence is softened as far as the days
 * left can take over what it leaves.
 */
function offerOf(pool: Pool, exam: Exam, perDay: number, { today, target }: { readonly today: number; readonly target: number }): Offer {
  const softened = Math.max(FIRST_SESSION, perDay - Math.floor(MORE_LATER * perDay * daysLeft(exam, today)))
  const isSoft = softened < perDay || perDay <= FIRST_SESSION
  const isReturn = shareOfToday(pool, today, target).gentle
  return isSoft && isReturn ? softOffer(pool, exam, Math.min(perDay, softened), today) : planned(pool, exam, perDay, today)
}

/** A number of questions a day less what was answered today, the easiest to recover; new facts only fill up. */
function softOffer(pool: Pool, exam: Exam, questions: number, today: number): Offer {
  const left = Math.max(0, questions - pool.memories.filter(({ answeredDay }) => answeredDay === today).length)
  const due = isLastWeek(exam, today) ? leastKnown(pool, exam, today) : pool.due.toSorted((a, b) => b.recall - a.recall)
  return { due: due.slice(0, left), allowed: Math.min(freshAllowed(pool.fresh, exam, today), Math.max(0, left - due.length)), gentle: true }
}

/**
 * Of so many questions a study day those that are not answered yet. In the last week those that would be known least on
 * the exam's day, due or not; nothing new after the stop.
 */
function planned(pool: Pool, exam: Exam, perDay: number, today: number): Offer {
  const answered = pool.memories.filter(({ answeredDay }) => answeredDay === today)
  const begunToday = answered.filter(({ firstDay }) => firstDay === today).length
  const due = isLastWeek(exam, today) ? leastKnown(pool, exam, today) : pool.due
  const mayStart = freshAllowed(pool.fresh, exam, today)
  const reviewedToday = answered.length - begunToday
  const begun = Math.max(0, newOfDay(perDay, due.length + reviewedToday, mayStart + begunToday) - begunToday)
  const left = Math.max(0, perDay - answered.length)
  return { due: due.slice(0, Math.max(0, left - begun)), allowed: Math.min(begun, left), gentle: false }
}

function freshAllowed(fresh: readonly Candidate[], exam: Exam, today: number): number {
  const core = fresh.filter(({ fact }) => fact.rank === 'core').length
  const may = mayBegin(exam, today, core)
  return may === 'any' ? fresh.length : may === 'core' ? core : 0
}

/** Every started fact that was not answered today, the least known on the exam's day first. */
function leastKnown({ due, ahead }: Pool, exam: Exam, today: number): readonly Review[] {
  const onTheDay = ({ stability, lastDay }: Review['memory']): number => retrievability(stability, Math.max(0, exam.day - lastDay))
  return [...due, ...ahead]
    .filter(({ memory }) => memory.answeredDay !== today)
    .map((review) => ({ review, known: onTheDay(review.memory) }))
    .sort((a, b) => a.known - b.known)
    .map(({ review }) => review)
}
