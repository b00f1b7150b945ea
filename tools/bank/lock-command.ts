import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { compileBank, type Compiled } from '../../src/bank/compile/compile.ts'
import { lockEntry } from '../../src/bank/lock/entry.ts'
import { makeLock } from '../../src/bank/lock/make.ts'
import { formatProblem } from '../../src/bank/problem.ts'
import { type Lock, LockSchema } from '../../src/bank/schema.ts'
import { safeParse } from 'valibot'
import { bankFolders, loadBank, type LoadedBank } from './load.ts'

export interface LockOptions {
  readonly questions: string
  /** Facts of which only a misprint was corrected: their new wording is taken without a new rev, never a new key. */
  readonly typos: readonly string[]
  /** Forget what was released, for a bank that nobody has learned from yet. */
  readonly fresh: boolean
  readonly print: (line: string) => void
}

/**
 * Writes `lock.json` of every bank. Gives the exit code: 1, with nothing written for a bank that has errors. Throws an
 * `Error` where there is no bank, or where a misprint is named that no lock can take; then nothing is written at all.
 */
export function runLock(options: LockOptions): number {
  const { questions, typos, fresh } = options
  const banks = bankFolders(questions).map((folder) => loadBank(folder, process.cwd()))
  if (banks.length === 0) throw new Error(`no bank under ${questions}`)
  if (fresh && typos.length > 0) throw new Error('--typo has no use beside --new, which forgets what was released')
  const locks = banks.map(readLock)
  const unknown = typos.filter((id) => locks.every((lock) => lock !== null && !Object.hasOwn(lock, id)))
  if (unknown.length > 0) throw new Error(`--typo: no lock.json under ${questions} has "${unknown.join('", "')}"`)
  return banks.map((loaded) => lockOne(loaded, options)).includes(false) ? 1 : 0
}

function lockOne(loaded: LoadedBank, { typos, fresh, print }: LockOptions): boolean {
  const { folder } = loaded
  const before = fresh ? {} : readLock(loaded)
  // A lock that does not fit is told of as the check tells it: to start from none would take every change unseen.
  const compiled = compileWith(loaded, before === null ? loaded.input.lock : acceptTypos(before, loaded, typos))
  const errors = [...loaded.problems, ...compiled.problems].filter(({ level }) => level === 'error')
  for (const error of errors) print(formatProblem(error))
  if (before === null || errors.length > 0) {
    print(`${folder}: not locked, ${errors.length} ${errors.length === 1 ? 'error' : 'errors'}`)
    return false
  }
  const lock = makeLock(before, compiled.facts.map(({ fact }) => fact))
  writeFileSync(join(folder, 'lock.json'), lockJson(lock))
  print(`${folder}: ${Object.keys(lock).length} ids locked`)
  return true
}

/** What was released: nothing where there is no lock yet, null where it cannot be read. */
function readLock({ input }: LoadedBank): Lock | null {
  const parsed = safeParse(LockSchema, input.lock ?? {})
  return parsed.success ? parsed.output : null
}

function compileWith(loaded: LoadedBank, lock: unknown): Compiled {
  return compileBank({ ...loaded.input, lock }, loaded.locate)
}

/** The lock as the compiler reads it, where the wording of misprinted facts is the corrected one. */
function acceptTypos(before: Lock, loaded: LoadedBank, typos: readonly string[]): unknown {
  const facts = new Map(compileWith(loaded, undefined).facts.map(({ fact }) => [String(fact.id), fact]))
  return Object.fromEntries(
    Object.entries(before).map(([id, entry]) => {
      const fact = typos.includes(id) ? facts.get(id) : undefined
      const wording = fact === undefined ? entry.wording : lockEntry(fact).wording
      return [id, asText({ ...entry, wording })]
    }),
  )
}

/** The compiler takes every scalar as text. */
function asText(entry: object): unknown {
  return Object.fromEntries(Object.entries(entry).map(([key, value]) => [key, String(value)]))
}

/** One id a line, so that a change shows as one line. */
function lockJson(lock: Lock): string {
  const rows = Object.entries(lock).map(([id, entry]) => `  ${JSON.stringify(id)}: ${JSON.stringify(entry)}`)
  return `{\n${rows.join(',\n')}\n}\n`
}
