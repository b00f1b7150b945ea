import { Database } from './database.ts'
import type { Surroundings } from './surroundings.ts'

const KEY = 'store'

/** What is known of the learner's record store: its address and key, and what it has taken. */
export interface RecordShelf {
  /** What was kept, null where there is nothing. Rejects with a `StoreError`, as do the others. */
  load(): Promise<unknown>
  keep(value: unknown): Promise<void>
  remove(): Promise<void>
}

/** The shelf in this browser. It is a database of its own, apart from the journal: no backup can hold a key. */
export function createRecordShelf({ name, load, timeout }: Pick<Surroundings, 'name' | 'load' | 'timeout'>): RecordShelf {
  const database = new Database(`${name}-records`, load, timeout)
  return {
    async load() {
      const stored = await database.get(KEY)
      return typeof stored === 'string' ? jsonOf(stored) : null
    },
    keep: (value) => database.put(KEY, JSON.stringify(value)),
    remove: () => database.remove(KEY),
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
