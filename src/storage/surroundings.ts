import localforage from 'localforage/src/localforage.js'
import type { Database, ForageModule } from './database.ts'
import { browserMirror, type MirrorDoor } from './mirror-door.ts'
import type { Bulk } from './snapshot/bulk.ts'

/** What the store needs of a browser. `null`: this browser, or this address, does not have it. */
export interface Surroundings {
  /** A new random id, ten characters of a to z and 0 to 9. */
  readonly random: () => string
  /** Milliseconds since 1970 UTC. */
  readonly now: () => number
  readonly load: () => Promise<ForageModule>
  readonly locks: LockManager | null
  readonly local: Storage | null
  readonly openChannel: (name: string) => BroadcastChannel | null
  /** Runs work once a moment later, when the first screen has been drawn. */
  readonly afterStart: (work: () => void) => void
  /** Runs work once when the browser has nothing better to do. */
  readonly whenIdle: (work: () => void) => void
  /** The second copy; null where there can be none. */
  readonly mirror: MirrorDoor | null
  /** Who does the work on a whole journal; loaded when there is some. */
  readonly bulk: (database: Database) => Promise<Bulk>
  /** Name of the database. */
  readonly name: string
  /** Milliseconds that any one call of the database may take. */
  readonly timeout: number
}

const NAME = 'passage'
const DRAWN_AFTER_MS = 1_000
const IDLE_AFTER_MS = 10_000

/** The surroundings that the browser at hand offers. */
export function browserSurroundings(given: Pick<Surroundings, 'random' | 'now'>): Surroundings {
  return {
    ...given,
    load: async () => localforage,
    locks: 'locks' in navigator ? navigator.locks : null,
    local: attempt(() => localStorage),
    openChannel: (name) => attempt(() => new BroadcastChannel(name)),
    afterStart: (work) => {
      setTimeout(work, DRAWN_AFTER_MS)
    },
    whenIdle: (work) => {
      setTimeout(() => ('requestIdleCallback' in window ? requestIdleCallback(work) : work()), IDLE_AFTER_MS)
    },
    mirror: browserMirror(NAME, given.now),
    bulk: async ({ name, timeout }) => (await import('./snapshot/bulk-by-worker.ts')).bulkByWorker(name, timeout),
    name: NAME,
    timeout: 4_000,
  }
}

/** Merely naming a storage throws where the learner blocked it. */
function attempt<T>(get: () => T): T | null {
  try {
    return get()
  } catch {
    return null
  }
}
