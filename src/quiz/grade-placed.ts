import type { FactVerdict, Part } from './question.ts'
import { RIGHT, WRONG } from './verdicts.ts'

/** A verdict for each fact: right where every one of its parts was put where it belongs. */
export function gradePlaced(parts: readonly Part[], places: readonly (string | null)[]): readonly FactVerdict[] {
  const facts = new Map(parts.map(({ fact, rev }) => [fact, rev]))
  return [...facts].map(([fact, rev]) => {
    const own = parts.flatMap((part, index) => (part.fact === fact ? [{ part, place: places[index] ?? null }] : []))
    const right = own.every(({ part, place }) => place === part.key)
    const gave = own.flatMap(({ place }) => place ?? [])
    return { fact, rev, verdict: right ? RIGHT : WRONG, gave }
  })
}
