import * as v from 'valibot'
import { BankIdSchema, FactIdSchema, PlaceRefSchema, type PlaceRef } from '../ids.ts'

/** By what a learner's own copy of the document is recognised, and what is marked in it. Holds none of its sentences. */
export const FingerprintsSchema = v.object({
  format: v.literal(1),
  bank: BankIdSchema,
  /** Every place, in the document's order, with its fingerprint; a passage without sentences has one for each line. */
  places: v.array(v.object({ place: PlaceRefSchema, prints: v.array(v.pipe(v.string(), v.regex(/^[0-9a-f]{12}$/))) })),
  /** Fact → the short key terms that stand in its sentences. A reverse has those of its fact. */
  terms: v.record(FactIdSchema, v.array(v.string())),
})
export type Fingerprints = v.InferOutput<typeof FingerprintsSchema>

/** Reads fingerprints. Throws a `ValiError` that names the path where the value does not fit. */
export function parseFingerprints(value: unknown): Fingerprints {
  return v.parse(FingerprintsSchema, value)
}

/** Whether a place is a sentence (`B6.2`) and not a passage that has none (`A0`). */
export function isSentence(place: PlaceRef): boolean {
  return place.includes('.')
}
