import type { NumberQuestion } from '../../question.ts'
import { type DateFault, type DateReading, readDate, readDateText } from '../../read-date.ts'
import { type NumberFault, readNumber } from '../../read-number.ts'
import { type Attempt, misfit } from '../../verdicts.ts'

/** What can be wrong with an answer before it is graded, for a message beside the field. */
export type InputFault = NumberFault | DateFault | 'not-a-date'

/**
 * Why the answer cannot be graded, or null if it can. A screen asks this before it submits, so that a slip of the
 * finger never counts as a wrong answer. Throws a `TypeError` for an answer of another form.
 */
export function inputFault(question: NumberQuestion, given: Attempt): InputFault | null {
  const { expects } = question
  if (expects.kind === 'number') {
    if (given.kind !== 'text') throw misfit(question, given)
    const reading = readNumber(given.text, expects.unit)
    return reading.kind === 'fault' ? reading.fault : null
  }
  const reading = readGivenDate(question, given)
  return reading.kind === 'fault' ? reading.fault : null
}

/** Reads a date given by fields or as one text. */
export function readGivenDate(
  question: NumberQuestion,
  given: Attempt,
): DateReading | { readonly kind: 'fault'; readonly fault: 'not-a-date' } {
  if (given.kind === 'date') return readDate(given)
  if (given.kind !== 'text') throw misfit(question, given)
  if (given.text.trim() === '') return { kind: 'fault', fault: 'empty' }
  const date = readDateText(given.text)
  return date === null ? { kind: 'fault', fault: 'not-a-date' } : { kind: 'date', date }
}
