import type { Bank } from '../../../bank/bank.ts'
import type { PassageRef } from '../../../bank/ids.ts'
import type { PassageRecall } from '../../../memory/passages.ts'
import { depthOf } from '../../parts/chart/soundings.ts'

/** A passage on the map. */
export interface MapPassage extends PassageRecall {
  readonly depth: ReturnType<typeof depthOf>
  /** At least 1, so that a passage without sentences has a place too. */
  readonly sentences: number
}

/** A section on the map. */
export interface MapSection {
  readonly letter: string
  readonly title: string
  /** Mean chance of recall over its facts, 0..1; null where none is started. */
  readonly recall: number | null
  /** Only passages that have questions; empty for a bare heading. */
  readonly passages: readonly MapPassage[]
}

/** The document's sections and passages, with how well each is known. */
export function mapOf(bank: Bank, recalls: ReadonlyMap<PassageRef, PassageRecall>): readonly MapSection[] {
  return bank.outline.map(({ letter, title, passages }) => {
    const here = passages.flatMap(({ ref, sentences }) => {
      const known = recalls.get(ref)
      if (known === undefined || known.total === 0) return []
      return [{ ...known, depth: depthOf(known.recall), sentences: Math.max(1, sentences) }]
    })
    return { letter, title, recall: meanOf(here), passages: here }
  })
}

function meanOf(passages: readonly MapPassage[]): number | null {
  if (passages.every(({ recall }) => recall === null)) return null
  const facts = passages.reduce((sum, { total }) => sum + total, 0)
  return passages.reduce((sum, { recall, total }) => sum + (recall ?? 0) * total, 0) / facts
}
