import type { Line } from '../../journal/line.ts'
import type { Damage } from '../../journal/store-port.ts'
import type { Database } from '../database.ts'
import { renewSnapshot } from './renew.ts'
import { readWhole } from './whole.ts'

/** Work on the whole journal, which takes so long that a page leaves it to a worker. */
export interface Bulk {
  /** Makes a new snapshot where that is of use. Never rejects: without it a start takes longer, and nothing is lost. */
  renew(): Promise<void>
  /** As `JournalStore` has it. */
  readWhole(take: (lines: readonly Line[]) => Promise<void>): Promise<readonly Damage[]>
}

/** The same in this thread. */
export function bulkHere(database: Database): Bulk {
  return {
    renew: () => renewSnapshot(database).catch(() => undefined),
    readWhole: async (take) => (await readWhole(database, take)).damage,
  }
}
