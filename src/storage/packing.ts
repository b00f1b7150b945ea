import type { Database } from './database.ts'
import { linesOfPack, packKey, parseLogKey } from './keys.ts'
import { tryLock, writerLock } from './lease.ts'
import { decodeSegment } from './decode-segment.ts'
import { encodeSegment } from './segment.ts'

const FEWEST_SEGMENTS = 16
const MOST_LINES = 4_096
/** A pack is joined with others again while it is smaller than this. */
const SMALL_PACK = 1_024

interface Source {
  readonly key: string
  readonly texts: readonly string[]
}

/** What became of segments: how many lines a pack has, and how many each key had that was joined into it. */
export interface Pack {
  readonly lines: number
  readonly sources: ReadonlyMap<string, number>
}

/**
 * Joins sealed segments into few large ones: writes the joined one, reads it back, and only then deletes what it was
 * made of. Twice the same lines do no harm, so nothing is lost wherever this stops. Returns the packs by their keys. Rejects
 * with a `StoreError`.
 */
export async function packSegments(
  database: Database,
  own: { readonly writer: string; readonly open: number },
  locks: LockManager | null,
  random: () => string,
): Promise<ReadonlyMap<string, Pack>> {
  const packs = new Map<string, Pack>()
  const keys = await database.keys()
  const releases: (() => void)[] = []
  try {
    const sealed = await sealedKeys(keys, own, locks, releases)
    if (sealed.length < FEWEST_SEGMENTS) return packs
    for (const sources of await gather(database, inOrder(sealed))) {
      const lines = new Set(sources.flatMap(({ texts }) => texts))
      const key = await join(database, sources, [...lines], random)
      if (key !== null) packs.set(key, { lines: lines.size, sources: new Map(sources.map((source) => [source.key, source.texts.length])) })
    }
    return packs
  } finally {
    for (const release of releases) release()
  }
}

/** Keys of segments and small packs that nobody writes any more. Another writer's last segment is one only while we hold that writer's lock. */
async function sealedKeys(
  keys: readonly string[],
  own: { readonly writer: string; readonly open: number },
  locks: LockManager | null,
  releases: (() => void)[],
): Promise<readonly string[]> {
  const last = new Map<string, number>()
  for (const key of keys) {
    const log = parseLogKey(key)
    if (log !== null) last.set(log.writer, Math.max(log.n, last.get(log.writer) ?? 0))
  }
  last.set(own.writer, own.open)
  for (const writer of last.keys()) {
    if (writer === own.writer || locks === null || !writer.startsWith('w')) continue
    const release = await tryLock(locks, writerLock(writer))
    if (release === null) continue
    releases.push(release)
    last.set(writer, Infinity)
  }
  return keys.filter((key) => {
    const log = parseLogKey(key)
    return log === null ? isSmallPack(key) : log.n < (last.get(log.writer) ?? 0)
  })
}

function isSmallPack(key: string): boolean {
  const lines = linesOfPack(key)
  return lines !== null && lines < SMALL_PACK
}

/** Writer by writer in the order of writing, so that a pack holds lines that follow one another. */
function inOrder(keys: readonly string[]): readonly string[] {
  const place = (key: string) => ({ writer: key, n: 0, ...parseLogKey(key) })
  return keys.toSorted((a, b) => (place(a).writer === place(b).writer ? place(a).n - place(b).n : place(a).writer < place(b).writer ? -1 : 1))
}

/** Reads sources and groups them into packs. Only what can be read to the last line is touched. */
async function gather(database: Database, keys: readonly string[]): Promise<readonly (readonly Source[])[]> {
  const groups: Source[][] = [[]]
  let lines = 0
  for (const key of keys) {
    const decoded = decodeSegment(await database.get(key))
    if (decoded.state !== 'sound' || decoded.unread !== null) continue
    const { texts } = decoded.segment
    if (lines + texts.length > MOST_LINES) {
      groups.push([])
      lines = 0
    }
    groups.at(-1)?.push({ key, texts })
    lines += texts.length
  }
  return groups.filter((sources) => sources.length > 1)
}

/** Returns the pack's key; null where it was not stored as it was written, and nothing was removed. */
async function join(
  database: Database,
  sources: readonly Source[],
  texts: readonly string[],
  random: () => string,
): Promise<string | null> {
  const id = random()
  const value = encodeSegment({ writer: id, n: 0, texts })
  const key = packKey(id, texts.length)
  await database.put(key, value)
  if ((await database.get(key)) !== value) return null
  for (const source of sources) await database.remove(source.key)
  return key
}
