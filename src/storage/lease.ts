import { withDeadline } from './deadline.ts'

/** A writer's name, this tab's alone until `release`. */
export interface Lease {
  readonly writer: string
  release(): void
}

/** Writers under a lock, which another tab may take over once it is free, and writers that are one tab's for ever. */
const REUSABLE = 'w'
const SINGLE_USE = 't'
const LOCK_MS = 1_000

/**
 * Finds this tab's writer: one of the known ones that no open tab holds, else a new one. Without Web Locks every tab
 * takes a new one, so that no two tabs ever write one key. Never rejects.
 */
export async function leaseWriter(
  known: readonly string[],
  random: () => string,
  locks: LockManager | null,
): Promise<Lease> {
  if (locks === null) return singleUse(random)
  try {
    for (const writer of known.filter((name) => name.startsWith(REUSABLE))) {
      const release = await tryLock(locks, writerLock(writer))
      if (release !== null) return { writer, release }
    }
    const writer = REUSABLE + random().slice(0, 7)
    const release = await tryLock(locks, writerLock(writer))
    return release === null ? singleUse(random) : { writer, release }
  } catch {
    return singleUse(random)
  }
}

/** The name of the lock that a tab holds for as long as it uses a writer. */
export function writerLock(writer: string): string {
  return `passage/writer/${writer}`
}

/** Takes a lock if it is free. Resolves with the way to release it, or null where another tab holds it. */
export function tryLock(locks: LockManager, name: string): Promise<(() => void) | null> {
  return withDeadline(
    LOCK_MS,
    'The lock',
    () =>
      new Promise((resolve, reject) => {
        const held = (lock: Lock | null) => {
          if (lock !== null) return new Promise<void>((release) => resolve(release))
          resolve(null)
          return undefined
        }
        locks.request(name, { ifAvailable: true }, held).catch(reject)
      }),
  )
}

function singleUse(random: () => string): Lease {
  return { writer: SINGLE_USE + random().slice(0, 7), release: () => undefined }
}
