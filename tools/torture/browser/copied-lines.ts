import type { Page } from '@playwright/test'
import type { Line } from '../../../src/journal/line.ts'
import { parseLine } from '../../../src/journal/parse-line.ts'
import { readFile } from '../../../src/storage/mirror/read-file.ts'
import { secondCopy } from '../../../tests/e2e/support/private-files.ts'

/** All sound lines of the second copy as it stands now; the app may be open. */
export async function copiedLines(page: Page): Promise<readonly Line[]> {
  return linesOfFiles(await secondCopy(page))
}

/** The journal's lines in the files of a second copy, by their names, read as the app reads them. */
export async function linesOfFiles(texts: Readonly<Record<string, string>>): Promise<readonly Line[]> {
  const files = new Map(Object.entries(texts).map(([name, text]) => [name, new TextEncoder().encode(text)]))
  const folder = { read: async (name: string, from: number, to: number) => new Uint8Array(files.get(name)?.slice(from, to) ?? []) }
  const lines: Line[] = []
  for (const name of files.keys()) {
    for await (const stretch of readFile(folder, name, 0)) lines.push(...stretch.lines.map(({ text }) => parseLine(JSON.parse(text))))
  }
  return lines
}
