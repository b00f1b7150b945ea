import * as v from 'valibot'
import { parseBank, type Bank } from '../../src/bank/bank.ts'
import type { BankFile, FactsFile } from '../../src/bank/files.ts'

/** Reading the JSON of so many facts is one task of the page: some 20 ms on a slow machine. */
const MOST_FACTS = 500

/** A compiled bank as the texts that the app fetches. */
export interface BankFiles {
  readonly json: string
  /** The facts that it has no place for, by the names of their files; empty for a bank of the usual size. */
  readonly more: ReadonlyMap<string, string>
}

/**
 * A compiled bank as the texts that the app fetches. The app takes them on trust, so they are read here as the format says.
 * Throws an `Error` that names the first place that does not fit.
 */
export function bankAsFiles(bank: Bank): BankFiles {
  const { id, version, facts } = bank
  const more = new Map<string, string>()
  for (let from = MOST_FACTS; from < facts.length; from += MOST_FACTS) {
    const file: FactsFile = { version, facts: facts.slice(from, from + MOST_FACTS) }
    more.set(`facts-${id}-${version}-${more.size + 1}.json`, JSON.stringify(file))
  }
  const first: BankFile = { ...bank, facts: facts.slice(0, MOST_FACTS), more: [...more.keys()] }
  check(bank)
  return { json: JSON.stringify(first), more }
}

function check(bank: Bank): void {
  try {
    parseBank(JSON.parse(JSON.stringify(bank)))
  } catch (error) {
    throw new Error(`the compiled bank "${bank.id}" does not fit its format: ${reasonOf(error)}`, { cause: error })
  }
}

function reasonOf(error: unknown): string {
  if (!v.isValiError(error)) return String(error)
  const [issue] = error.issues
  return `${v.getDotPath(issue) ?? 'the bank'}: ${issue.message}`
}
