import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import type { BankInput } from '../../src/bank/compile/compile.ts'
import type { Locate, Problem } from '../../src/bank/problem.ts'
import { parseYamlFile, type YamlFile } from './yaml-file.ts'

/** A bank's folder as parsed values. */
export interface LoadedBank {
  readonly folder: string
  readonly input: BankInput
  readonly locate: Locate
  /** Files that are missing or are not YAML. */
  readonly problems: readonly Problem[]
  /** Every file's text, by the name under which it is printed. */
  readonly texts: ReadonlyMap<string, string>
}

/** The folders of banks under a folder of banks, hidden ones left out, in the order of their names. */
export function bankFolders(questions: string): string[] {
  if (!existsSync(questions)) return []
  return readdirSync(questions, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map((entry) => join(questions, entry.name))
    .sort()
}

/**
 * Reads `bank.yaml`, `outline.yaml`, `lock.json` (if there) and `facts/*.yaml` of one folder. `root` is what printed
 * file names are relative to. Facts come in the order of their files' names.
 */
export function loadBank(folder: string, root: string): LoadedBank {
  const files = new Map<string, YamlFile>()
  const texts = new Map<string, string>()
  const shownAs = (name: string): string => relative(root, join(folder, name)).replaceAll('\\', '/')
  const problems: Problem[] = []
  const read = (name: string, needed: boolean): unknown => {
    const path = join(folder, name)
    if (!existsSync(path)) {
      const reason = 'the file is missing'
      if (needed) problems.push({ level: 'error', file: shownAs(name), line: 1, subject: '', reason })
      return undefined
    }
    const text = readFileSync(path, 'utf8')
    const file = parseYamlFile(shownAs(name), text)
    files.set(name, file)
    texts.set(file.shown, text)
    problems.push(...file.problems)
    return file.value
  }
  const input = {
    bank: read('bank.yaml', true),
    outline: read('outline.yaml', true),
    lock: read('lock.json', false),
    files: factFiles(folder).map((name) => ({ name, value: read(name, true) })),
  }
  const locate: Locate = (name, path) => ({ file: shownAs(name), line: files.get(name)?.lineOf(path) ?? 1 })
  return { folder, input, locate, problems, texts }
}

function factFiles(folder: string): string[] {
  const facts = join(folder, 'facts')
  if (!existsSync(facts)) return []
  return readdirSync(facts)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => `facts/${name}`)
}
