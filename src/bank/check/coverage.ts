import type { Fact, OutlineSection } from '../bank.ts'
import { passageOf, type PlaceRef } from '../ids.ts'

/** How much of the document has a fact. Places are sentences, or passages that have none. */
export interface Coverage {
  readonly sections: readonly {
    readonly letter: string
    readonly title: string
    readonly places: number
    /** Places on which no active fact rests. */
    readonly open: readonly string[]
    readonly passages: number
    readonly openPassages: readonly string[]
  }[]
}

/** Compares the outline with the places of the active facts. */
export function coverageOf(outline: readonly OutlineSection[], facts: readonly Fact[]): Coverage {
  const used: readonly PlaceRef[] = facts.filter(({ status }) => status === 'active').flatMap(({ at }) => at)
  const places = new Set<string>(used)
  const touched = new Set<string>(used.map(passageOf))
  return {
    sections: outline.map(({ letter, title, passages }) => {
      const all = passages.flatMap(({ ref, sentences }) =>
        sentences === 0 ? [ref] : Array.from({ length: sentences }, (_, index) => `${ref}.${index + 1}`),
      )
      return {
        letter,
        title,
        places: all.length,
        open: all.filter((place) => !places.has(place)),
        passages: passages.length,
        openPassages: passages.map(({ ref }) => ref).filter((ref) => !touched.has(ref)),
      }
    }),
  }
}
