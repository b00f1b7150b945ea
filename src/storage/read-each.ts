import type { Damage } from '../journal/store-port.ts'
import type { Database } from './database.ts'
import { toStoreError } from './fault.ts'

/** Values by key, undefined where a value was not looked at. */
export interface Entries {
  readonly entries: ReadonlyMap<string, unknown>
  readonly unreadable: readonly Damage[]
}

/** Reads values key by key, so that one that cannot be read does not hide the others. Those not `wanted` are not looked at. */
export async function readEach(database: Database, keys: readonly string[], wanted: (key: string) => boolean = () => true): Promise<Entries> {
  const entries = new Map<string, unknown>()
  const unreadable: Damage[] = []
  for (const key of keys) {
    try {
      entries.set(key, wanted(key) ? await database.get(key) : undefined)
    } catch (error) {
      unreadable.push({ key, reason: toStoreError(error).message })
    }
  }
  return { entries, unreadable }
}
