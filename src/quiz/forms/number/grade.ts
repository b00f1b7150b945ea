import type { PartialDate } from '../../../bank/bank.ts'
import type { NumberQuestion, Verdict } from '../../question.ts'
import { meetsDate, readDateText } from '../../read-date.ts'
import { readNumber } from '../../read-number.ts'
import { type Attempt, misfit, RIGHT, trapped, WRONG } from '../../verdicts.ts'
import { type InputFault, readGivenDate } from './read.ts'

/** A date of which the year is right, and not all the rest. */
const YEAR_ONLY: Verdict = { score: 0.5, reason: { kind: 'year-only' } }

/** Guards against the rounding of decimal fractions: 0.1 + 0.2 is within 0.3. */
const ROUNDING = 1e-9

/**
 * Grades a number (right within its tolerance) or a date (half for the right year of a fuller date). Throws a
 * `RangeError` for input that cannot be read: `inputFault` tells beforehand.
 */
export function gradeNumber(question: NumberQuestion, given: Attempt): Verdict {
  const { expects } = question
  if (expects.kind === 'number') return gradeValue(question, given, expects)
  const reading = readGivenDate(question, given)
  if (reading.kind === 'fault') throw unreadable(question, reading.fault)
  return gradeDate(question, reading.date, expects.date)
}

function gradeValue(
  question: NumberQuestion,
  given: Attempt,
  expects: Extract<NumberQuestion['expects'], { kind: 'number' }>,
): Verdict {
  if (given.kind !== 'text') throw misfit(question, given)
  const reading = readNumber(given.text, expects.unit)
  if (reading.kind === 'fault') throw unreadable(question, reading.fault)
  const within = (tolerance: number): boolean =>
    reading.values.some((value) => Math.abs(value - expects.value) <= tolerance + ROUNDING)
  if (within(0)) return RIGHT
  const isGiven = (text: string): boolean => reading.values.some((value) => isValue(text, value, expects.unit))
  const trap = question.traps.find((candidate) => isGiven(candidate.text))
  if (trap !== undefined) return trapped(trap)
  return within(expects.tolerance) ? RIGHT : WRONG
}

function isValue(text: string, value: number, unit: string | null): boolean {
  const reading = readNumber(text, unit)
  return reading.kind === 'number' && reading.values.includes(value)
}

function gradeDate(question: NumberQuestion, date: PartialDate, expected: PartialDate): Verdict {
  if (meetsDate(date, expected)) return RIGHT
  const trap = question.traps.find((candidate) => {
    const trapDate = readDateText(candidate.text)
    return trapDate !== null && meetsDate(date, trapDate)
  })
  if (trap !== undefined) return trapped(trap)
  return date.year === expected.year ? YEAR_ONLY : WRONG
}

function unreadable(question: NumberQuestion, fault: InputFault): RangeError {
  return new RangeError(`${question.fact}: the answer cannot be read (${fault})`)
}
