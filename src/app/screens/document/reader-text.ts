import * as v from 'valibot'
import { PlaceRefSchema, type PlaceRef } from '../../../bank/ids.ts'
import type { Row } from './rows.ts'

/** A stretch of a passage: a sentence of the copy, or how many in a row it lacks; 0 where it is a line and no sentence. */
export type Stretch =
  | { readonly kind: 'sentence'; readonly place: PlaceRef; readonly text: string }
  | { readonly kind: 'gap'; readonly sentences: number }

/** The text of a passage as far as the copy has it. */
export function stretchesOf(row: Row, sentences: ReadonlyMap<PlaceRef, string>): readonly Stretch[] {
  const isLine = row.sentences === 0
  const places = isLine ? [row.ref] : Array.from({ length: row.sentences }, (_, n) => `${row.ref}.${n + 1}`)
  const stretches: Stretch[] = []
  for (const place of places.map((one) => v.parse(PlaceRefSchema, one))) {
    const text = sentences.get(place)
    const last = stretches.at(-1)
    if (text !== undefined) stretches.push({ kind: 'sentence', place, text })
    else if (last?.kind === 'gap') stretches[stretches.length - 1] = { kind: 'gap', sentences: last.sentences + 1 }
    else stretches.push({ kind: 'gap', sentences: isLine ? 0 : 1 })
  }
  return stretches
}
