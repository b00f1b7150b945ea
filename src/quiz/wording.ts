import { compact, normalise } from './normalise.ts'
import { readDateText, sameDate } from './read-date.ts'

/** Whether two texts say the same: equal once normalised, or the same date written in two ways. */
export function sameWording(a: string, b: string): boolean {
  if (compact(normalise(a)) === compact(normalise(b))) return true
  const dateA = readDateText(a)
  const dateB = readDateText(b)
  return dateA !== null && dateB !== null && sameDate(dateA, dateB)
}
