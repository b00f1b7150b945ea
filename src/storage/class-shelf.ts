import { Database } from './database.ts'
import type { Surroundings } from './surroundings.ts'

/** What this device keeps of classes, under names. All reject with a `StoreError`. */
export interface ClassShelf {
  /** What was kept under a name, null where there is nothing. */
  load(name: string): Promise<unknown>
  /** Names that begin so. */
  names(start: string): Promise<readonly string[]>
  keep(name: string, value: unknown): Promise<void>
  remove(name: string): Promise<void>
}

/** The shelf in this browser: a database of its own, so that a class cannot weigh on the start of the app. */
export function createClassShelf({ name, load, timeout }: Pick<Surroundings, 'name' | 'load' | 'timeout'>): ClassShelf {
  const database = new Database(`${name}-classes`, load, timeout)
  return {
    async load(key) {
      const stored = await database.get(key)
      return typeof stored === 'string' ? jsonOf(stored) : null
    },
    names: async (start) => (await database.keys()).filter((key) => key.startsWith(start)),
    keep: (key, value) => database.put(key, JSON.stringify(value)),
    remove: (key) => database.remove(key),
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
