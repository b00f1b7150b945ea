import type { Given, NumberQuestion } from '../../question.ts'
import { readGivenDate } from './read.ts'

/** For each part of a date whether it is the one that was asked for. */
export type RightParts = Readonly<Record<'day' | 'month' | 'year', boolean>>

const NONE: RightParts = { day: false, month: false, year: false }

/** What is right in a date, which may be wrong as a whole, or a trap, and its year right. What was left empty is not. */
export function rightParts(question: NumberQuestion, given: Given | null): RightParts {
  const { expects } = question
  if (expects.kind !== 'date' || given === null || given.kind === 'unknown') return NONE
  const reading = readGivenDate(question, given)
  if (reading.kind === 'fault') return NONE
  const { date } = reading
  return { day: date.day === expects.date.day, month: date.month === expects.date.month, year: date.year === expects.date.year }
}
