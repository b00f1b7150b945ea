import { basename } from 'node:path'
import type { DocumentText } from '../../src/bank/outline/document.ts'
import { checkItems } from '../../src/bank/check/check.ts'
import { compileBank, type Compiled } from '../../src/bank/compile/compile.ts'
import type { Problem } from '../../src/bank/problem.ts'
import { loadBank, type LoadedBank } from './load.ts'
import { copiesInTexts } from './raw-copies.ts'
import { readDocumentFor } from './read-document.ts'

/** A bank as read from its folder, with everything that is wrong with it. */
export interface BankReading {
  readonly loaded: LoadedBank
  readonly compiled: Compiled
  /** The copy of the document that facts were compared with, if one was at hand. */
  readonly document: DocumentText | null
  /** In the order of files and lines. */
  readonly problems: readonly Problem[]
}

/**
 * Loads, compiles and checks one bank. With a copy of the document (a file name), terms and copied text are checked
 * against it. Throws an `Error` only where that copy cannot be read.
 */
export function readBank(folder: string, root: string, documentFile: string | null): BankReading {
  const loaded = loadBank(folder, root)
  const compiled = compileBank(loaded.input, loaded.locate)
  const document = documentFile === null ? null : readDocumentFor(folder, documentFile)
  const found = loaded.problems.length > 0 ? withoutUnread(loaded, compiled) : compiled.problems
  const items = checkItems(compiled, document, loaded.locate)
  const raw = document === null ? [] : copiesInTexts(loaded.texts, document, compiled)
  const told = new Set(items.map(({ file, reason }) => `${file} ${reason}`))
  const copies = raw.filter(({ file, reason }) => !told.has(`${file} ${reason}`))
  const problems = [...loaded.problems, ...found, ...misnamed(loaded, compiled), ...items, ...copies]
  return { loaded, compiled, document, problems: problems.sort(byPlace) }
}

/** A folder named as its bank keeps ids of banks apart. */
function misnamed({ folder, locate }: LoadedBank, { source }: Compiled): Problem[] {
  if (source === null || source.id === basename(folder)) return []
  const reason = `the folder of bank "${source.id}" must have that name`
  return [{ level: 'error', ...locate('bank.yaml', ['id']), subject: source.id, reason }]
}

/** Of a file that could not be parsed nothing else is reported. */
function withoutUnread(loaded: LoadedBank, compiled: Compiled): Problem[] {
  const unread = new Set(loaded.problems.map(({ file }) => file))
  return compiled.problems.filter(({ file }) => !unread.has(file))
}

function byPlace(a: Problem, b: Problem): number {
  return a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1
}
