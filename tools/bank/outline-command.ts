import { writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { stringify } from 'yaml'
import { makeOutline } from '../../src/bank/outline/make.ts'
import type { OutlineSource } from '../../src/bank/schema.ts'
import { readDocumentFile } from './read-document.ts'

/** Writes `outline.yaml` beside the titles file, and prints what was found and what was skipped. */
export function runOutline(document: string, titles: string, print: (line: string) => void): void {
  const text = readDocumentFile(document, titles)
  const outline = makeOutline(text)
  const file = join(dirname(titles), 'outline.yaml')
  writeFileSync(file, outlineYaml(outline))
  for (const section of outline) print(describe(section))
  if (text.skipped.length > 0) print('Skipped, being neither a sentence, a title nor a named passage:')
  for (const { line, text: skipped } of text.skipped) print(`  line ${line}: ${skipped}`)
  print(`Written: ${file}`)
}

function describe({ letter, title, unit, passages }: OutlineSource[number]): string {
  const parts = passages.map(({ ref, sentences }) => (sentences === undefined ? ref : `${ref} (${sentences.length})`))
  return `${letter}  ${title}, by ${unit}: ${parts.join(', ')}`
}

const HEAD = '# Made by "npm run bank -- outline". Titles, passages and a fingerprint of every sentence; no text.\n'

/** The outline as YAML, one passage a line. */
function outlineYaml(outline: OutlineSource): string {
  return HEAD + outline.map(sectionYaml).join('')
}

function sectionYaml({ letter, title, unit, passages }: OutlineSource[number]): string {
  const head = `- letter: ${letter}\n  title: ${stringify(title).trim()}\n  unit: ${unit}\n  passages:\n`
  return head + passages.map(passageYaml).join('')
}

function passageYaml({ ref, name, sentences, lines }: OutlineSource[number]['passages'][number]): string {
  const fields = [
    `ref: ${ref}`,
    ...(name === undefined ? [] : [`name: ${stringify(name).trim()}`]),
    ...(sentences === undefined ? [] : [`sentences: [${sentences.map(quote).join(', ')}]`]),
    ...(lines === undefined ? [] : [`lines: [${lines.map(quote).join(', ')}]`]),
  ]
  return `    - { ${fields.join(', ')} }\n`
}

/** Fingerprints may look like numbers. */
function quote(hash: string): string {
  return `'${hash}'`
}
