import type { ClassShelf } from '../../class-ports.ts'
import { patiently } from './patiently.ts'

const load = () => import('./read-kept.ts')
type Readers = Awaited<ReturnType<typeof load>>

/**
 * What this device keeps under a name, as a reader gives it; null where there is nothing, or nothing can be read. Only a
 * phone that comes back to a class fetches the readers. Rejects where they cannot be fetched.
 */
export async function whatWasKept<T>(shelf: ClassShelf, name: string, read: (readers: Readers, value: unknown) => T): Promise<T | null> {
  const value = await shelf.load(name).catch(() => null)
  return value === null ? null : read(await patiently(load), value)
}
