import type { Fact } from '../bank.ts'
import type { OutlineSource } from '../schema.ts'

/** A place whose text is not the one that the outline was made of. */
export interface ChangedPlace {
  readonly place: string
  readonly how: 'changed' | 'new' | 'gone'
  /** The facts that rest on it. */
  readonly facts: readonly string[]
}

/**
 * Compares the outline of a bank with that of a copy of the document, by fingerprints: what a newer version of the
 * page touches. In the order of the bank's outline, new places last.
 */
export function changedPlaces(before: OutlineSource, now: OutlineSource, facts: readonly Fact[]): ChangedPlace[] {
  const old = fingerprintsOf(before)
  const fresh = fingerprintsOf(now)
  const touched = (place: string): string[] =>
    facts.filter(({ at }) => at.some((one) => one === place)).map(({ id }) => id)
  const changed = [...old].flatMap(([place, hash]): ChangedPlace[] => {
    const other = fresh.get(place)
    if (other === hash) return []
    return [{ place, how: other === undefined ? 'gone' : 'changed', facts: touched(place) }]
  })
  const added = [...fresh.keys()].filter((place) => !old.has(place))
  return [...changed, ...added.map((place): ChangedPlace => ({ place, how: 'new', facts: touched(place) }))]
}

function fingerprintsOf(outline: OutlineSource): Map<string, string> {
  const places = outline.flatMap(({ passages }) =>
    passages.flatMap(({ ref, sentences, lines }): [string, string][] =>
      sentences === undefined
        ? [[ref, (lines ?? []).join(' ')]]
        : sentences.map((hash, index) => [`${ref}.${index + 1}`, hash]),
    ),
  )
  return new Map(places)
}
