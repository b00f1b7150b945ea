import { Database } from './database.ts'
import type { Surroundings } from './surroundings.ts'

/** Copies that learners opened, one for each bank, kept on this device. */
export interface CopyShelf {
  /** What was kept for a bank, null where there is nothing. Rejects with a `StoreError`, as do the others. */
  load(bank: string): Promise<unknown>
  keep(bank: string, copy: unknown): Promise<void>
  remove(bank: string): Promise<void>
}

/**
 * The shelf in this browser. It is a database of its own, apart from the journal: a start does not read it, a backup
 * cannot hold it, and a wiped journal still looks empty beside it.
 */
export function createCopyShelf({ name, load, timeout }: Pick<Surroundings, 'name' | 'load' | 'timeout'>): CopyShelf {
  const database = new Database(`${name}-copy`, load, timeout)
  return {
    async load(bank) {
      const stored = await database.get(bank)
      return typeof stored === 'string' ? jsonOf(stored) : null
    },
    keep: (bank, copy) => database.put(bank, JSON.stringify(copy)),
    remove: (bank) => database.remove(bank),
  }
}

/** A value that a kill left torn is none. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
