import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { formatProblem } from '../../src/bank/problem.ts'
import { readBank, type BankReading } from '../../tools/bank/read-bank.ts'

export const FIXTURE = join(import.meta.dirname, 'fixture')
export const DOCUMENT = join(FIXTURE, 'document.txt')
/** What that document states, as somebody may have listed it. */
export const INVENTORY = join(FIXTURE, 'inventory.csv')

/** Replaces one text of one file of the bank; the text must be there. */
export interface Edit {
  readonly file: string
  readonly from: string
  readonly to: string
}

/**
 * Runs `use` on a throwaway folder that holds an edited copy of the invented bank as `lindmoor`. A promise is waited
 * for before the folder goes.
 */
export function withEditedBank<T>(edits: readonly Edit[], use: (questions: string) => T): T {
  const questions = mkdtempSync(join(tmpdir(), 'passage-bank-'))
  const remove = (): void => rmSync(questions, { recursive: true, force: true })
  const result = attempt(() => use(editedCopy(questions, edits)), remove)
  if (result instanceof Promise) void result.then(remove, remove)
  else remove()
  return result
}

function attempt<T>(step: () => T, otherwise: () => void): T {
  try {
    return step()
  } catch (error) {
    otherwise()
    throw error
  }
}

function editedCopy(questions: string, edits: readonly Edit[]): string {
  cpSync(join(FIXTURE, 'lindmoor'), join(questions, 'lindmoor'), { recursive: true })
  for (const { file, from, to } of edits) {
    const path = join(questions, 'lindmoor', file)
    const text = readFileSync(path, 'utf8')
    if (!text.includes(from)) throw new Error(`${file} does not hold ${JSON.stringify(from)}`)
    writeFileSync(path, text.replace(from, to))
  }
  return questions
}

/** Reads the invented bank after some edits, with its document unless told otherwise. */
export function readEdited(edits: readonly Edit[], document: string | null = DOCUMENT): BankReading {
  return withEditedBank(edits, (questions) => readBank(join(questions, 'lindmoor'), questions, document))
}

/** What the check prints of the invented bank after some edits. */
export function problemsAfter(edits: readonly Edit[], document: string | null = DOCUMENT): string[] {
  return readEdited(edits, document).problems.map(formatProblem)
}
