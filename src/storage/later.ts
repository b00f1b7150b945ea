import { storedCheck, type StoredCheck } from './check/check-stored.ts'
import { createClassShelf, type ClassShelf } from './class-shelf.ts'
import { eraseEverything } from './erase.ts'
import { mirrorUpkeep, type MirrorUpkeep } from './mirror/upkeep.ts'
import { createRecordShelf, type RecordShelf } from './record-shelf.ts'
import type { Surroundings } from './surroundings.ts'

/** What no first screen needs of the storage. */
export interface LaterStorage {
  readonly records: RecordShelf
  readonly classes: ClassShelf
  readonly secondCopy: MirrorUpkeep
  readonly check: StoredCheck
  /** Deletes all that is stored; the page must be loaded anew behind it. */
  readonly erase: () => Promise<void>
}

/** The same, in this browser. */
export function laterStorage(around: Surroundings): LaterStorage {
  return {
    records: createRecordShelf(around),
    classes: createClassShelf(around),
    secondCopy: mirrorUpkeep(around),
    check: storedCheck(around),
    erase: () => eraseEverything(around),
  }
}
