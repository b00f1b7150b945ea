import { retrievability } from '../fsrs.ts'
import type { AgendaFor, Candidate, Offer, Pool, Review } from '../session/pool.ts'
import { isAhead, isLastWeek, mayBegin, newOfDay, type Exam } from './exam.ts'

/** What an exam means for a day; nothing after its own. */
export function agendaFor(exam: Exam): AgendaFor {
  const { perDay } = exam
  return (whole, today) => {
    if (!isAhead(exam, today)) return null
    const pool = withoutObjectives(whole, exam)
    return { pool, offer: perDay === null ? null : offerOf(pool, exam, perDay, today) }
  }
}

/** A pool without the facts of objectives that are left out. */
function withoutObjectives(pool: Pool, { without }: Exam): Pool {
  if (without.size === 0) return pool
  const stays = ({ fact }: Candidate): boolean => !without.has(fact.objective)
  return { ...pool, due: pool.due.filter(stays), fresh: pool.fresh.filter(stays), ahead: pool.ahead.filter(stays) }
}

/**
 * What of a pool is meant for today by the plan: of so many questions a study day those that are not answered yet. In
 * the last week those that would be known least on the exam's day, due or not; nothing new after the stop.
 */
function offerOf(pool: Pool, exam: Exam, perDay: number, today: number): Offer {
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
