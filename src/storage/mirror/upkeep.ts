import type { StoreFault } from '../../journal/store-port.ts'
import { Database } from '../database.ts'
import { toStoreError } from '../fault.ts'
import { tryLock } from '../lease.ts'
import type { Surroundings } from '../surroundings.ts'
import type { Compared, JournalSide } from '../../journal/second-copy-port.ts'

/** The second copy as the app looks after it. */
export interface MirrorUpkeep {
  /** `none`: there is no place for one here; `null`: it takes every line; else why it did not take the last one. */
  fault(): Promise<StoreFault | 'none' | null>
  /**
   * Compares it with the journal and gives each what it lacks: when the browser has nothing better to do, or at once where
   * all lines are asked for. Resolves with null where there is no second copy, where another tab is at it, or where
   * something cannot be read or written now.
   */
  compare(side: JournalSide, whole: boolean): Promise<Compared | null>
}

/** The same, in this browser. */
export function mirrorUpkeep(around: Surroundings): MirrorUpkeep {
  const { name, mirror, locks, now } = around
  const database = new Database(name, around.load, around.timeout)
  let last: StoreFault | null = null

  async function compareNow(side: JournalSide, whole: boolean): Promise<Compared | null> {
    if (mirror === null || locks === null) return null
    const release = await tryLock(locks, `passage/mirror/${name}`)
    if (release === null) return null
    try {
      const { compareCopies } = await import('./compare.ts')
      const compared = await compareCopies(side, await mirror.open(), database, { now: now(), whole })
      last = null
      return compared
    } finally {
      release()
    }
  }

  return {
    fault: async () => (mirror === null ? 'none' : ((await mirror.open()).fault ?? last)),
    async compare(side, whole) {
      if (!whole) await new Promise<void>((resolve) => around.whenIdle(resolve))
      try {
        return await compareNow(side, whole)
      } catch (error) {
        last = toStoreError(error).fault
        return null
      }
    },
  }
}
