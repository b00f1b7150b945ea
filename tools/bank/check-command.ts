import { formatProblem } from '../../src/bank/problem.ts'
import { bankFolders } from './load.ts'
import { readBank, type BankReading } from './read-bank.ts'

export interface CheckOptions {
  /** The folder of all banks. */
  readonly questions: string
  /** A copy of the document, or null. */
  readonly document: string | null
  /** Look for copied text in every tracked file too. */
  readonly repository: boolean
  readonly print: (line: string) => void
}

/** Checks every bank and reports. Gives the exit code: 1 where there is an error, or no bank. */
export function runCheck(options: CheckOptions): number {
  const folders = bankFolders(options.questions)
  if (folders.length === 0) {
    options.print(`no bank under ${options.questions}`)
    return 1
  }
  const readings = folders.map((folder) => readBank(folder, process.cwd(), options.document))
  for (const reading of readings) printReading(reading, options.print)
  return readings.some(({ problems }) => problems.some(({ level }) => level === 'error')) ? 1 : 0
}

function printReading({ problems, document, compiled }: BankReading, print: (line: string) => void): void {
  for (const problem of problems) print(formatProblem(problem))
  const errors = problems.filter(({ level }) => level === 'error').length
  print(`${compiled.bank?.id ?? 'bank'}: ${errors} errors, ${problems.length - errors} warnings`)
  if (document === null) {
    print('No copy of the document: terms in their sentences and copied runs of words were not verified.')
  }
}
