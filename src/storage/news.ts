import type { Line } from '../journal/line.ts'
import { holdsLines } from './holds-lines.ts'
import type { Database } from './database.ts'
import { parseLogKey } from './keys.ts'
import { decodeSegment } from './decode-segment.ts'

/**
 * Lines that other tabs have stored and that were not read yet. What cannot be read now is left for the next start, which
 * reports it.
 *
 * @param writer this tab's, which needs no telling of its own lines
 * @param read how many lines of each key were read, `Infinity` for what this tab wrote itself; what is read now is noted
 */
export async function readNews(database: Database, writer: string, read: Map<string, number>): Promise<readonly Line[]> {
  const fresh: Line[] = []
  const counts = new Map<string, number>()
  for (const key of mayHaveGrown(await database.keys(), writer, read)) {
    const decoded = decodeSegment(await database.get(key))
    if (decoded.state !== 'sound') continue
    const known = read.get(key) ?? 0
    fresh.push(...decoded.lines.slice(known))
    counts.set(key, Math.max(decoded.lines.length, known))
  }
  // Only now: where a key cannot be read nothing is handed out, and the next time all of it is.
  for (const [key, count] of counts) read.set(key, count)
  return fresh
}

/** Keys never read, and the last segment of every other writer: all others are sealed. */
function mayHaveGrown(keys: readonly string[], writer: string, read: ReadonlyMap<string, number>): readonly string[] {
  const present = new Set(keys)
  const last = new Map<string, number>()
  for (const key of read.keys()) {
    const log = parseLogKey(key)
    if (log !== null) last.set(log.writer, Math.max(log.n, last.get(log.writer) ?? 0))
  }
  return keys.filter((key) => {
    if (!holdsLines(key, present)) return false
    const log = parseLogKey(key)
    if (log?.writer === writer) return false
    return !read.has(key) || (log !== null && log.n === last.get(log.writer))
  })
}
