import * as v from 'valibot'
import { readStretches } from './checked-lines.ts'
import type { Folder } from './folder.ts'
import { readHead, type HeadLine } from './head-line.ts'

const WithId = v.object({ id: v.string() })

export interface FoundLine {
  readonly id: string
  readonly text: string
}

/** What one stretch of a file tells. */
export interface FileStretch {
  readonly lines: readonly FoundLine[]
  readonly heads: readonly HeadLine[]
  readonly damaged: number
  /** Where its last whole line ends, in bytes. */
  readonly end: number
  /** From here on a later version has written: what follows is not read. */
  readonly newer: boolean
}

/** Reads the journal's lines of a file from a place on. */
export async function* readFile(folder: Pick<Folder, 'read'>, name: string, from: number): AsyncGenerator<FileStretch> {
  for await (const { texts, damaged, end } of readStretches(folder, name, from)) {
    const lines: FoundLine[] = []
    const heads: HeadLine[] = []
    let newer = false
    for (const text of texts) {
      const value: unknown = JSON.parse(text)
      const head = readHead(value)
      newer = head === 'newer'
      if (newer) break
      if (head !== null && head !== 'newer') heads.push(head)
      else if (v.is(WithId, value)) lines.push({ id: value.id, text })
    }
    yield { lines, heads, damaged, end, newer }
    if (newer) return
  }
}
