import { isCollection, isMap, isNode, isScalar, LineCounter, parseDocument, visit, type Document } from 'yaml'
import type { Path, Problem } from '../../src/bank/problem.ts'

/** A parsed YAML file: its plain values, and the line of each. JSON is read as the YAML that it is. */
export interface YamlFile {
  /** The file as it is printed. */
  readonly shown: string
  readonly value: unknown
  /** What keeps it from being YAML; then `value` is undefined. */
  readonly problems: readonly Problem[]
  /** The line, from 1, of a value; of a map's entry the line of its key; of a missing value its parent's. */
  lineOf(path: Path): number
}

/** Parses YAML with every scalar read as text. Broken YAML gives problems, not an exception. */
export function parseYamlFile(shown: string, text: string): YamlFile {
  const lines = new LineCounter()
  const document = parseDocument(text, { schema: 'failsafe', lineCounter: lines, prettyErrors: false })
  const problems = firstFault(document, shown, lines)
  return {
    shown,
    value: problems.length > 0 ? undefined : document.toJS(),
    problems,
    lineOf: (path) => lines.linePos(offsetOf(document, path)).line,
  }
}

/** Only the first fault: the ones behind it are mostly its echoes. */
function firstFault(document: Document, file: string, lines: LineCounter): Problem[] {
  const faults = [...document.errors, ...document.warnings].map(({ pos, message }) => ({ at: pos[0], message }))
  const fault = [...faults, ...aliasesOf(document)].sort((a, b) => a.at - b.at)[0]
  if (fault === undefined) return []
  const hint = fault.message.startsWith('Nested mappings') ? ' (a text that holds ": " needs quotes)' : ''
  const { line } = lines.linePos(fault.at)
  return [{ level: 'error', file, line, subject: 'YAML', reason: `${fault.message}${hint}` }]
}

/** Aliases are refused: with them a small file can hold a huge value, and its lines would be those of the anchor. */
function aliasesOf(document: Document): { at: number; message: string }[] {
  const found: { at: number; message: string }[] = []
  visit(document, {
    Alias: (_key, { range, source }) => {
      found.push({ at: range?.[0] ?? 0, message: `"*${source}" is an alias: write the value out` })
    },
  })
  return found
}

function offsetOf(document: Document, path: Path): number {
  let node: unknown = document.contents
  let offset = isNode(node) ? (node.range?.[0] ?? 0) : 0
  for (const key of path) {
    if (!isCollection(node)) break
    const child = childOf(node, key)
    if (child === null) break
    offset = child.offset ?? offset
    node = child.node
  }
  return offset
}

function childOf(node: unknown, key: string | number): { node: unknown; offset: number | undefined } | null {
  if (isMap(node)) {
    const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(key))
    if (pair === undefined) return null
    return { node: pair.value, offset: isNode(pair.key) ? pair.key.range?.[0] : undefined }
  }
  if (!isCollection(node)) return null
  const child: unknown = node.items[Number(key)]
  return isNode(child) ? { node: child, offset: child.range?.[0] } : null
}
