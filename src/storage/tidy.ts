import type { Database } from './database.ts'
import { tryLock } from './lease.ts'
import { packSegments } from './packing.ts'
import type { Bulk } from './snapshot/bulk.ts'
import { coverPacks } from './snapshot/cover-packs.ts'
import type { Surroundings } from './surroundings.ts'
import { abandonedParts } from './taking-in.ts'

/** What is to be tidied, and by whose hand. */
interface Room {
  readonly database: Database
  /** This tab's writer, and its segment that is being filled. */
  readonly own: { readonly writer: string; readonly open: number }
  /** Makes a snapshot; null where the journal does not need a new one. */
  readonly bulk: (() => Promise<Bulk>) | null
}

/**
 * Upkeep that nobody waits for: a new snapshot, parts that were left behind, segments joined. Returns the keys of the packs that
 * it made. One tab at a time does it, and others leave it. Never rejects: what fails now is tried at a later start.
 */
export async function tidy({ database, own, bulk }: Room, { locks, random, now }: Pick<Surroundings, 'locks' | 'random' | 'now'>): Promise<readonly string[]> {
  const release = locks === null ? () => undefined : await tryLock(locks, 'passage/upkeep').catch(() => null)
  if (release === null) return []
  try {
    // The snapshot first: what it stands for can be joined without its being read again.
    if (bulk !== null) await (await bulk()).renew()
    for (const key of abandonedParts(await database.keys(), now())) await database.remove(key)
    const packs = await packSegments(database, own, locks, random)
    await coverPacks(database, packs)
    return [...packs.keys()]
  } catch {
    // Nothing is lost: sources are deleted only after their pack was read back.
    return []
  } finally {
    release()
  }
}
