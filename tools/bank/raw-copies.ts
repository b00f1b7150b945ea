import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { copiedLine, documentRuns } from '../../src/bank/check/copies.ts'
import type { Compiled } from '../../src/bank/compile/compile.ts'
import type { DocumentText } from '../../src/bank/outline/document.ts'
import { acceptedTexts } from '../../src/bank/plain.ts'
import type { Problem } from '../../src/bank/problem.ts'

/** Looks for copied text in files as they stand, comments included, after all the bank's own terms are cut out. */
export function copiesInTexts(
  texts: ReadonlyMap<string, string>,
  document: DocumentText,
  compiled: Compiled,
): Problem[] {
  const runs = documentRuns(document)
  const allowed = [
    ...compiled.facts.flatMap(({ fact, source }) => [...source.terms, ...acceptedTexts(fact.answer)]),
    ...document.sections.map(({ title }) => title),
    ...(compiled.source === null ? [] : [compiled.source.document.title, ...(compiled.source.titles ?? [])]),
  ]
  return [...texts].flatMap(([file, text]) => {
    const copy = copiedLine(text, runs, allowed)
    if (copy === null) return []
    const reason = `copies six words of the document: "${copy.run}"`
    return [{ level: 'error', file, line: copy.line, subject: '', reason }]
  })
}

/** Every tracked file of the repository that is text. */
export function trackedTexts(root: string): Map<string, string> {
  const names = execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })
  const files = names.split('\0').filter((name) => name !== '' && existsSync(join(root, name)))
  const texts = files.map((name): [string, string] => [name, readFileSync(join(root, name), 'utf8')])
  return new Map(texts.filter(([, text]) => !text.includes('\0')))
}
