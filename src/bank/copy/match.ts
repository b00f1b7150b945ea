/**
 * What a text is, by how many of a document's sentences were found in it: all of them; many, so another version of the
 * document or a part of it; a few, as another document of the same publisher may have them; or none.
 */
export type Match = 'whole' | 'part' | 'few' | 'none'

/** A smaller share of the sentences is no sign of the document. */
const FEW = 0.25

/** @param found how many sentences were found, 0..total */
export function matchOf(found: number, total: number): Match {
  if (found === 0) return 'none'
  if (found === total) return 'whole'
  return found / total < FEW ? 'few' : 'part'
}
