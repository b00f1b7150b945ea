import type { Database } from './database.ts'
import { withDeadline } from './deadline.ts'
import type { Surroundings } from './surroundings.ts'

/**
 * Fills an empty database from the second copy: either it is that of a first visit, or the browser deleted what was here.
 * Never rejects.
 *
 * @returns how many lines came back; 0 where there is no second copy, or it cannot be read now
 */
export async function bringBack(database: Database, { mirror, random, timeout }: Surroundings): Promise<number> {
  if (mirror === null) return 0
  try {
    const stands = await withDeadline(timeout, 'The second copy', () => mirror.stands())
    return stands ? await (await mirror.open()).bringBack(database, random) : 0
  } catch {
    return 0
  }
}
