import type { Bank } from '../bank.ts'
import type { CompiledFact } from '../compile/fact.ts'
import type { Path } from '../problem.ts'
import type { BankSource } from '../schema.ts'

/** Something a rule of item writing found in one fact. `field` is relative to the fact's entry. */
export interface Finding {
  readonly level: 'error' | 'warning'
  readonly field: Path
  readonly reason: string
}

/** The bank round a fact, for the rules that compare. */
export interface Surroundings {
  readonly bank: Bank
  readonly source: BankSource
  readonly facts: readonly CompiledFact[]
}

/** A rule of item writing. Pure: the same fact in the same bank has the same findings. */
export type Rule = (fact: CompiledFact, round: Surroundings) => Finding[]

/** An error in a field. */
export function error(reason: string, ...field: Path): Finding {
  return { level: 'error', field, reason }
}

/** A warning on a field. */
export function warning(reason: string, ...field: Path): Finding {
  return { level: 'warning', field, reason }
}
