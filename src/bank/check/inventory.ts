import * as v from 'valibot'
import type { CompiledFact } from '../compile/fact.ts'
import { PlaceRefSchema } from '../ids.ts'
import { containsWords } from '../text/words.ts'

const text = v.pipe(v.string(), v.trim(), v.nonEmpty('must not be empty'))

/** A testable fact that the document states, as somebody listed it before the bank was written. */
export const InventoryEntrySchema = v.object({
  id: text,
  at: v.pipe(text, v.regex(/^[A-Z]\d{1,3}(?:\.\d{1,3})?$/, 'must be a place such as "B6.2", or "B6" for all of it'), PlaceRefSchema),
  fact: text,
  /** Its key terms, joined by semicolons. */
  terms: v.pipe(
    text,
    v.transform((terms) => terms.split(';').map((term) => term.trim()).filter((term) => term !== '')),
    v.minLength(1, 'must name one'),
  ),
  rank: v.picklist(['core', 'supporting', 'detail'], 'must be core, supporting or detail'),
})
export type InventoryEntry = v.InferOutput<typeof InventoryEntrySchema>

/**
 * The core entries that no active fact asks for. A fact does where it rests on the entry's place, or on a sentence of
 * it, and has each of the entry's terms, or a longer or a shorter one: all else is worded apart in the two.
 */
export function coreWithoutFact(inventory: readonly InventoryEntry[], facts: readonly CompiledFact[]): InventoryEntry[] {
  const active = facts.filter(({ fact }) => fact.status === 'active')
  return inventory.filter((entry) => entry.rank === 'core' && !active.some((one) => asksFor(one, entry)))
}

function asksFor({ fact, source }: CompiledFact, { at, terms }: InventoryEntry): boolean {
  if (!fact.at.some((place) => place === at || place.startsWith(`${at}.`))) return false
  return terms.every((term) => source.terms.some((own) => containsWords(own, term) || containsWords(term, own)))
}
