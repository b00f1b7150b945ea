import * as v from 'valibot'
import { PassageRefSchema, type PassageRef } from '../ids.ts'

/** A section to look for: its name for learners, the line of the document where it starts, its named passages. */
export interface SectionTitle {
  readonly letter: string
  readonly title: string
  readonly line: string
  /** Passages that have no sentences, such as a caption. Number 0 holds the heading and unfinished lines under it. */
  readonly names: ReadonlyMap<PassageRef, string>
}

/**
 * Reads a titles file. Each line is a section, in the document's order: `Title`, or `Title = line of the document`
 * where the two differ. Indented below it stand passages without sentences: `A2 = Picture caption`. `#` comments.
 * Throws an `Error` that names the line.
 */
export function readTitles(text: string): SectionTitle[] {
  const sections: { letter: string; title: string; line: string; names: Map<PassageRef, string> }[] = []
  text.split(/\r?\n/).forEach((row, index) => {
    if (row.trim() === '' || row.trim().startsWith('#')) return
    const [left = '', right = left] = row.split(' = ').map((part) => part.trim())
    if (!/^\s/.test(row)) {
      if (sections.length === 26) throw new Error(`line ${index + 1}: a document has at most 26 sections`)
      sections.push({ letter: String.fromCharCode(65 + sections.length), title: left, line: right, names: new Map() })
      return
    }
    const section = sections.at(-1)
    const ref = v.safeParse(PassageRefSchema, left)
    if (section === undefined || !ref.success || right === left || !left.startsWith(section.letter)) {
      const example = `${section?.letter ?? 'A'}2 = Picture caption`
      throw new Error(`line ${index + 1}: expected a passage of this section with its name, such as "${example}"`)
    }
    section.names.set(ref.output, right)
  })
  if (sections.length === 0) throw new Error('no section title in the file')
  return sections
}
