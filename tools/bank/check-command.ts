import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Bank } from '../../src/bank/bank.ts'
import { formatProblem, type Problem } from '../../src/bank/problem.ts'
import type { InventoryEntry } from '../../src/bank/check/inventory.ts'
import { bankFolders } from './load.ts'
import { readBank, type BankReading } from './read-bank.ts'
import { readInventory } from './read-inventory.ts'
import { drawQuizzes, drawSessions } from './report/drawn.ts'
import { reportFacts } from './report/facts.ts'
import { reportGiveaways } from './report/giveaways.ts'
import { reportInventory } from './report/inventory.ts'
import { ratesOf } from './report/rates.ts'
import { copiesInTexts, trackedTexts } from './raw-copies.ts'

export interface CheckOptions {
  /** The folder of all banks. */
  readonly questions: string
  /** A copy of the document, or null. */
  readonly document: string | null
  /** A list of what the document states, as a CSV file, or null. */
  readonly inventory: string | null
  /** Look for copied text in every tracked file too. */
  readonly repository: boolean
  readonly print: (line: string) => void
}

const SESSIONS = 1000
const QUIZZES = 1000

/**
 * Checks every bank and reports on it. Gives the exit code: 1 where there is an error, or where a rate of what is drawn
 * is out of bounds. Throws an `Error` where there is no bank, or where the document or the inventory cannot be read.
 */
export function runCheck(options: CheckOptions): number {
  if (options.repository && options.document === null) throw new Error('--repository needs a copy of the document')
  const folders = bankFolders(options.questions)
  if (folders.length === 0) throw new Error(`no bank under ${options.questions}`)
  const inventory = options.inventory === null ? null : readInventory(options.inventory)
  const passed = folders.map((folder) => checkOne(folder, inventory, options))
  return passed.includes(false) ? 1 : 0
}

function checkOne(folder: string, inventory: readonly InventoryEntry[] | null, options: CheckOptions): boolean {
  const reading = readBank(folder, process.cwd(), options.document)
  const problems = [...reading.problems, ...(options.repository ? copiesElsewhere(reading) : [])]
  for (const problem of problems) options.print(formatProblem(problem))
  const errors = problems.filter(({ level }) => level === 'error').length
  if (problems.length > 0) options.print('')
  const { bank } = reading.compiled
  options.print(`Bank ${bank?.id ?? folder}: ${count(errors, 'error')}, ${count(problems.length - errors, 'warning')}`)
  for (const line of verified(reading, options)) options.print(line)
  if (bank === null || errors > 0) return false
  const { lines, outside } = report(bank, inventory === null ? [] : reportInventory(inventory, reading.compiled.facts))
  for (const line of lines) options.print(line)
  if (outside > 0) options.print(`Bank ${bank.id} does not pass: ${count(outside, 'rate')} out of bounds`)
  return outside === 0
}

/** Copies in the tracked files outside the bank, whose own files were searched with it. */
function copiesElsewhere({ document, loaded, compiled }: BankReading): Problem[] {
  if (document === null) return []
  const texts = new Map([...trackedTexts(process.cwd())].filter(([file]) => !loaded.texts.has(file)))
  return copiesInTexts(texts, document, compiled)
}

const unlocked = (why: string): string => `Not verified, for ${why}: that no key or wording changed silently.`
const NO_INVENTORY = 'Not verified, for no inventory of the document was given: that every core fact in it is asked for.'

function verified({ document, compiled, loaded }: BankReading, { repository, inventory }: CheckOptions): string[] {
  const noLock = unlocked(existsSync(join(loaded.folder, 'lock.json')) ? 'lock.json cannot be read' : 'there is no lock.json')
  const unseen = [...(compiled.locked ? [] : [noLock]), ...(inventory === null ? [NO_INVENTORY] : [])]
  if (document === null) {
    return [
      ...unseen,
      'Not verified, for no copy of the document was given: that terms stand in their sentences, and that no run of',
      'six words is copied (whole copied sentences are recognised by their fingerprints).',
    ]
  }
  const searched = repository ? 'any tracked file' : 'the bank'
  return [
    ...unseen,
    `Verified against the document: terms in their sentences; no copied run of six words in ${searched}.`,
  ]
}

/** What is told of a bank without errors, and how many rates of what is drawn are out of bounds. */
function report(bank: Bank, inventoried: readonly string[]): { readonly lines: readonly string[]; readonly outside: number } {
  const sessions = ratesOf(bank, drawSessions(bank, SESSIONS))
  const quizzes = ratesOf(bank, drawQuizzes(bank, QUIZZES))
  const lines = [
    ...reportFacts(bank),
    ...inventoried,
    `Rates over ${SESSIONS} seeded sessions of five minutes ("!" is out of bounds):`,
    ...sessions.lines,
    `Rates over ${QUIZZES} seeded quizzes of ten questions:`,
    ...quizzes.lines,
    ...reportGiveaways(bank),
  ]
  return { lines, outside: sessions.outside.length + quizzes.outside.length }
}

function count(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`
}
