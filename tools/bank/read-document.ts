import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readDocument, type DocumentText } from '../../src/bank/outline/document.ts'
import { readTitles } from '../../src/bank/outline/titles.ts'

const TITLES_FILE = 'titles.txt'

/** Reads a copy of the document by a titles file. Throws an `Error` that names the file at fault. */
export function readDocumentFile(document: string, titles: string): DocumentText {
  return inFile(document, () => readDocument(readText(document), inFile(titles, () => readTitles(readText(titles)))))
}

/** Reads a copy of the document by the titles file that is kept in the bank's folder. */
export function readDocumentFor(folder: string, document: string): DocumentText {
  return readDocumentFile(document, join(folder, TITLES_FILE))
}

function readText(file: string): string {
  if (!existsSync(file)) throw new Error('there is no such file')
  return readFileSync(file, 'utf8')
}

function inFile<T>(file: string, step: () => T): T {
  try {
    return step()
  } catch (error) {
    if (error instanceof FileError) throw error
    throw new FileError(`${file}: ${error instanceof Error ? error.message : String(error)}`)
  }
}

class FileError extends Error {
  override readonly name = 'FileError'
}
