import type { Bank } from './bank.ts'
import type { Fingerprints } from './copy/fingerprints.ts'

/** What is known of a bank before it is loaded. */
export interface BankEntry {
  /** The bank's id. */
  readonly id: string
  readonly title: string
}

/** Where compiled banks come from. */
export interface BankSource {
  readonly entries: readonly BankEntry[]
  /** Loads one bank. Rejects with an `Error` in plain words where it is missing or not a bank. */
  load(id: string): Promise<Bank>
  /** Loads by what a copy of its document is recognised. Rejects as `load` does. */
  fingerprints(id: string): Promise<Fingerprints>
}
