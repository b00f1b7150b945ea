import type { Bank, Fact } from '../../../bank/bank.ts'
import { passageOf, type PassageRef } from '../../../bank/ids.ts'
import type { MissingSentence } from '../../stores/copy.ts'
import type { Words } from '../../words/words.ts'

/** A passage of which the copy lacks something. */
export interface Difference {
  readonly ref: PassageRef
  /** "1 sentence reads differently, 2 sentences not found" */
  readonly what: string
  /** The facts that rest on those sentences. */
  readonly facts: readonly Fact[]
}

/** What a copy lacks, passage by passage, and which facts that touches. */
export function differencesOf(bank: Bank, missing: readonly MissingSentence[], words: Words): readonly Difference[] {
  const refs = [...new Set(missing.map(({ place }) => passageOf(place)))]
  const active = bank.facts.filter(({ status }) => status === 'active')
  return refs.map((ref) => {
    const here = missing.filter(({ place }) => passageOf(place) === ref)
    const altered = here.filter((one) => one.altered).length
    const parts = [
      ...(altered > 0 ? [words.copy.missing.altered(altered)] : []),
      ...(altered < here.length ? [words.copy.missing.absent(here.length - altered)] : []),
    ]
    return { ref, what: parts.join(', '), facts: active.filter(({ at }) => here.some(({ place }) => at.includes(place))) }
  })
}

/** How many facts the differences touch; one that rests on several passages counts once. */
export function factsTouched(differences: readonly Difference[]): number {
  return new Set(differences.flatMap(({ facts }) => facts.map(({ id }) => id))).size
}
