import * as v from 'valibot'
import { parseBank, type Bank } from '../../src/bank/bank.ts'

/**
 * A compiled bank as the text that the app fetches. The app takes it on trust, so it is read here as the format says.
 * Throws an `Error` that names the first place that does not fit.
 */
export function bankAsJson(bank: Bank): string {
  const json = JSON.stringify(bank)
  try {
    parseBank(JSON.parse(json))
  } catch (error) {
    throw new Error(`the compiled bank "${bank.id}" does not fit its format: ${reasonOf(error)}`, { cause: error })
  }
  return json
}

function reasonOf(error: unknown): string {
  if (!v.isValiError(error)) return String(error)
  const [issue] = error.issues
  return `${v.getDotPath(issue) ?? 'the bank'}: ${issue.message}`
}
