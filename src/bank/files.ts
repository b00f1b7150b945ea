import type { Bank } from './bank.ts'

/** The file of a bank. */
export interface BankFile extends Bank {
  /** Files beside it with the facts for which it has no place: of a large bank each is read in a task of its own. */
  readonly more: readonly string[]
}

/** Some of the facts of a large bank. */
export type FactsFile = Pick<Bank, 'version' | 'facts'>
