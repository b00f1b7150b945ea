import { FILLED } from './folder.ts'

/** A file's newest lines: more of them than one segment holds. */
const END_BYTES = 64 * 1024
/** A file that another page writes cannot be read at that moment. */
const MOST_TRIES = 3

/** What is used of the private file system. */
interface Entry {
  readonly name: string
}
interface Readable extends Entry {
  getFile(): Promise<Pick<Blob, 'size' | 'slice'>>
}
interface Root {
  getDirectoryHandle(name: string): Promise<{ values(): AsyncIterable<Entry | Readable> }>
}

/**
 * The highest running number of a writer among the newest lines of the second copy, 0 where there are none. A number that the
 * journal has lost must not be given out again: both copies are compared by ids, so that the lost line would never be missed.
 * Rejects where the second copy cannot be read.
 *
 * @param folder its name in the browser's private file system
 */
export async function lastCopied(
  folder: string,
  writer: string,
  privateFiles: () => Promise<Root> = () => navigator.storage.getDirectory(),
): Promise<number> {
  const files = await filesIn(await privateFiles(), folder, [`${writer}.`, `${FILLED}.`])
  const ends = await Promise.all(files.map(readEnd))
  const ids = new RegExp(`"id":"${writer}-(\\d{6,15})`, 'g')
  return ends.flatMap((end) => [...end.matchAll(ids)]).reduce((last, [, number]) => Math.max(last, Number(number)), 0)
}

/** None where there is no second copy. */
async function filesIn(root: Root, folder: string, begin: readonly string[]): Promise<readonly Readable[]> {
  const files: Readable[] = []
  try {
    for await (const entry of (await root.getDirectoryHandle(folder)).values()) {
      if ('getFile' in entry && begin.some((text) => entry.name.startsWith(text))) files.push(entry)
    }
  } catch (error) {
    if (!(error instanceof DOMException && error.name === 'NotFoundError')) throw error
  }
  return files
}

async function readEnd(handle: Readable): Promise<string> {
  for (let tries = 1; ; tries += 1) {
    try {
      const file = await handle.getFile()
      return await file.slice(Math.max(0, file.size - END_BYTES)).text()
    } catch (error) {
      if (tries === MOST_TRIES) throw error
    }
  }
}
