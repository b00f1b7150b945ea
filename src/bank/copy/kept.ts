import * as v from 'valibot'
import { PlaceRefSchema, type PlaceRef } from '../ids.ts'
import { fingerprint } from '../outline/make.ts'
import { isSentence, type Fingerprints } from './fingerprints.ts'
import type { Recognition } from './recognise.ts'

const SentencesSchema = v.record(PlaceRefSchema, v.string())

/** A learner's own copy as it is kept on the device: the sentences that were recognised, by their places. */
export const KeptCopySchema = v.object({
  bank: v.string(),
  /** When it was opened, in milliseconds since 1970 UTC. */
  opened: v.number(),
  sentences: SentencesSchema,
  /** Sentences that read otherwise in the text that was opened. */
  altered: v.array(PlaceRefSchema),
})
export type KeptCopy = v.InferOutput<typeof KeptCopySchema>

/** Reads what was kept; null where it is not a copy of that bank's document. */
export function parseKept(value: unknown, bank: string): KeptCopy | null {
  const parsed = v.safeParse(KeptCopySchema, value)
  return parsed.success && parsed.output.bank === bank ? parsed.output : null
}

/** What was kept and what was found in another text, together: a page may come in parts. */
export function united(kept: KeptCopy | null, { found, altered }: Recognition, bank: string, now: number): KeptCopy {
  const sentences = { ...kept?.sentences, ...Object.fromEntries(found) }
  const missing = new Set([...(kept?.altered ?? []), ...altered].filter((place) => !(place in sentences)))
  return { bank, opened: now, sentences, altered: [...missing] }
}

/**
 * Gives every kept sentence the place that its fingerprint has now: places move where a new version of the bank was
 * made of another version of the document. In the document's order.
 */
export function placed(kept: KeptCopy, { places }: Pick<Fingerprints, 'places'>): ReadonlyMap<PlaceRef, string> {
  const lines = Object.values(kept.sentences).flatMap((text) => text.split('\n'))
  const byPrint = new Map(lines.map((line) => [fingerprint(line), line]))
  const found = places.flatMap(({ place, prints }): [PlaceRef, string][] => {
    const here = prints.flatMap((print) => byPrint.get(print) ?? [])
    return here.length === 0 ? [] : [[place, here.join('\n')]]
  })
  return new Map(found)
}

/** How many of the document's sentences are among some places. */
export function countSentences(places: Iterable<PlaceRef>): number {
  return [...places].filter(isSentence).length
}
