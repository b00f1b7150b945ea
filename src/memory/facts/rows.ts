import type { Bank, Fact } from '../../bank/bank.ts'
import { memoryKey, type Memory } from '../memory.ts'
import { standingOf, type FactState, type Standing } from './standing.ts'

/** A fact of the bank with where it stands. */
export interface FactRow {
  readonly fact: Fact
  /** Its place in the bank's list of facts. */
  readonly place: number
  readonly standing: Standing
}

/** What of the bank is to be listed; null leaves all. */
export interface FactFilter {
  readonly objective: string | null
  /** Letter of a section of the document. */
  readonly section: string | null
  readonly state: FactState | null
}

/** Every fact of the bank that is not retired, in its order. `day`: study day; `target`: 0..1. */
export function rowsOf(bank: Bank, memories: ReadonlyMap<string, Memory>, day: number, target: number): readonly FactRow[] {
  return bank.facts.flatMap((fact, place) => {
    if (fact.status === 'retired') return []
    return [{ fact, place, standing: standingOf(fact, memories.get(memoryKey(bank.id, fact.id)), day, target) }]
  })
}

/** The rows that a filter lets through and, where places are given, that stand at one of them. */
export function filterRows(rows: readonly FactRow[], filter: FactFilter, places?: ReadonlySet<number>): readonly FactRow[] {
  return rows.filter(
    ({ fact, place, standing }) =>
      (filter.objective === null || fact.objective === filter.objective) &&
      (filter.section === null || fact.at.some((at) => at.charAt(0) === filter.section)) &&
      (filter.state === null || standing.state === filter.state) &&
      (places === undefined || places.has(place)),
  )
}
