import type { Damage } from '../journal/store-port.ts'
import type { Database } from './database.ts'
import { badKey } from './keys.ts'

/**
 * Moves damaged values under `bad/`, where they stay. A value is removed only after its copy was read back. Returns
 * where each damage stands now. Never rejects: what cannot be moved stays where it is.
 */
export async function setAside(
  database: Database,
  spoilt: ReadonlyMap<string, string>,
  damage: readonly Damage[],
): Promise<readonly Damage[]> {
  const moved = new Set<string>()
  for (const [key, value] of spoilt) {
    try {
      await database.put(badKey(key), value)
      if ((await database.get(badKey(key))) !== value) continue
      await database.remove(key)
      moved.add(key)
    } catch {
      // Full or failing storage: the value stays in place and is reported there.
    }
  }
  return damage.map(({ key, reason }) => ({ key: moved.has(key) ? badKey(key) : key, reason }))
}
