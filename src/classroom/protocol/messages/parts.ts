import * as v from 'valibot'
import { LONGEST_MS, MOST_ASKED, MOST_SEATS, MOST_TURNS } from '../../caps.ts'

/** Parts that several messages have. */
export const Whole = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
export const Place = v.pipe(Whole, v.maxValue(MOST_ASKED - 1))
export const Round = v.picklist([1, 2])
export const Turn = v.pipe(Whole, v.maxValue(MOST_TURNS))
export const SeatNumber = v.pipe(Whole, v.minValue(1), v.maxValue(MOST_SEATS))
export const Milliseconds = v.pipe(v.number(), v.minValue(0), v.maxValue(LONGEST_MS))
export const Sure = v.picklist(['guess', 'think', 'sure'])
/** Text of a bank: a stem, an option, a reason. */
export const BankText = v.pipe(v.string(), v.maxLength(2_000))
export const Short = v.pipe(v.string(), v.maxLength(200))
export const Bits = v.pipe(v.string(), v.maxLength(400), v.regex(/^[A-Za-z0-9_-]*$/))

/** The first vote on a question, or the second, after talking. */
export type Round = v.InferOutput<typeof Round>

/** At most so many of them. */
export function listOf<const S extends v.GenericSchema>(item: S, most: number) {
  return v.pipe(v.array(item), v.maxLength(most), v.readonly())
}
