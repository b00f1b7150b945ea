import type { Exam } from './exam.ts'

/** An exam as `readExam` reads it. The goal is kept in whole points of 100. */
export function writeExam({ day, goal, since, perDay, without }: Exam): string {
  const daily = perDay === null ? '' : ` daily ${perDay}`
  const out = without.size === 0 ? '' : ` without ${[...without].sort().join(',')}`
  return `${isoDay(day)} goal ${Math.round(goal * 100)} since ${isoDay(since)}${daily}${out}`
}

/** A study day as an ISO date. */
export function isoDay(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10)
}

/** The study day of an ISO date; null where it is none. */
export function dayOfIso(iso: string): number | null {
  const day = Date.parse(iso) / 86_400_000
  return Number.isInteger(day) ? day : null
}
