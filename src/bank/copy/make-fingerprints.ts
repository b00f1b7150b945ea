import * as v from 'valibot'
import type { CompiledFact } from '../compile/fact.ts'
import { PlaceRefSchema, type FactId, type PlaceRef } from '../ids.ts'
import type { OutlineSource } from '../schema.ts'
import type { Fingerprints } from './fingerprints.ts'

/** What the app needs of a bank's files to recognise a copy of its document. */
export function makeFingerprints(
  bank: Fingerprints['bank'],
  outline: OutlineSource,
  facts: readonly CompiledFact[],
): Fingerprints {
  return { format: 1, bank, places: placesOf(outline), terms: termsOf(facts) }
}

function placesOf(outline: OutlineSource): Fingerprints['places'] {
  return outline
    .flatMap(({ passages }) => passages)
    .flatMap(({ ref, sentences, lines }) =>
      sentences === undefined
        ? [{ place: place(ref), prints: lines ?? [] }]
        : sentences.map((print, index) => ({ place: place(`${ref}.${index + 1}`), prints: [print] })),
    )
}

function place(text: string): PlaceRef {
  return v.parse(PlaceRefSchema, text)
}

function termsOf(facts: readonly CompiledFact[]): Record<FactId, string[]> {
  const terms: Record<FactId, string[]> = {}
  for (const { fact, source } of facts) {
    if (fact.status === 'active' && fact.reverseOf === undefined) terms[fact.id] = source.terms
  }
  return terms
}
