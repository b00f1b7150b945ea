import type { Database } from './database.ts'
import { doneKey, parsePartKey, partKey } from './keys.ts'
import { encodeSegment } from './segment.ts'

const LINES_A_PART = 2_048
const DAY_MS = 86_400_000

/**
 * Stores many lines at once, all or none: parts first, then a mark that all of them are there. Without the mark they
 * count for nothing. `id` is unique. Returns the keys of the parts. Rejects with a
 * `StoreError`. `texts` are asked for part by part.
 */
export async function takeIn(database: Database, id: string, texts: Iterable<string>): Promise<readonly string[]> {
  const keys = await putParts(database, id, texts)
  // A mark that fails may still land later. So the parts stay: with the mark they count, without it they are removed
  // at a later start.
  await database.put(doneKey(id), String(keys.length))
  return keys
}

async function putParts(database: Database, id: string, texts: Iterable<string>): Promise<readonly string[]> {
  const keys: string[] = []
  try {
    for (const part of inParts(texts)) {
      const n = keys.length
      keys.push(partKey(id, n))
      await database.put(partKey(id, n), encodeSegment({ writer: id, n, texts: part }))
    }
    return keys
  } catch (error) {
    await removeAll(database, keys)
    throw error
  }
}

function* inParts(texts: Iterable<string>): Generator<readonly string[]> {
  let part: string[] = []
  for (const text of texts) {
    part.push(text)
    if (part.length < LINES_A_PART) continue
    yield part
    part = []
  }
  if (part.length > 0) yield part
}

/** An id for `takeIn` that tells when it was made. */
export function takingId(now: number, random: () => string): string {
  return `${now.toString(36)}-${random()}`
}

/** Keys of parts that were left without their mark more than a day ago. */
export function abandonedParts(keys: readonly string[], now: number): readonly string[] {
  const present = new Set(keys)
  return keys.filter((key) => {
    const part = parsePartKey(key)
    if (part === null || present.has(doneKey(part.id))) return false
    return now - parseInt(part.id.split('-')[0] ?? '', 36) > DAY_MS
  })
}

async function removeAll(database: Database, keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    try {
      await database.remove(key)
    } catch {
      // Without the mark the rest counts for nothing, and a later start removes it.
      return
    }
  }
}
