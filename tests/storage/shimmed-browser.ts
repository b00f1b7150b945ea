import type { MirrorDoor } from '../../src/storage/mirror-door.ts'
import { bulkHere } from '../../src/storage/snapshot/bulk.ts'
import type { Surroundings } from '../../src/storage/surroundings.ts'
import { countedIds } from './bodies.ts'
import { ShimmedDisk } from './shimmed-forage.ts'

/** The parts of `Storage` that are used, in memory. */
class ShimmedStorage implements Storage {
  readonly #values = new Map<string, string>()
  get length(): number {
    return this.#values.size
  }
  clear(): void {
    this.#values.clear()
  }
  getItem(key: string): string | null {
    return this.#values.get(key) ?? null
  }
  key(index: number): string | null {
    return [...this.#values.keys()][index] ?? null
  }
  removeItem(key: string): void {
    this.#values.delete(key)
  }
  setItem(key: string, value: string): void {
    this.#values.set(key, value)
  }
}

type Held = { readonly name: string; readonly mode: LockMode }

/** Web Locks for `ifAvailable` requests, within one test. */
export class ShimmedLocks implements LockManager {
  readonly #held = new Set<string>()

  async request<T>(...given: unknown[]): Promise<Awaited<T>> {
    const [name, , work] = given
    if (typeof name !== 'string' || typeof work !== 'function') throw new TypeError('not shimmed')
    const free = !this.#held.has(name)
    if (free) this.#held.add(name)
    try {
      return await work(free ? { name, mode: 'exclusive' } : null)
    } finally {
      if (free) this.#held.delete(name)
    }
  }

  async query(): Promise<LockManagerSnapshot> {
    return { held: [...this.#held].map((name): Held => ({ name, mode: 'exclusive' })), pending: [] }
  }
}

/** A browser profile whose tabs are stores: what its surroundings share outlives them. */
export class ShimmedBrowser {
  readonly disk = new ShimmedDisk()
  readonly local = new ShimmedStorage()
  readonly locks: ShimmedLocks | null
  /** A second copy, where a test gives it one. */
  mirror: MirrorDoor | null = null
  readonly #random = countedIds()
  idle: (() => void)[] = []
  later: (() => void)[] = []
  time = 1_700_000_000_000

  constructor(options: { readonly locks: boolean }) {
    this.locks = options.locks ? new ShimmedLocks() : null
  }

  tab(channelName = `shim-${Math.round(this.time)}`): Surroundings {
    return {
      random: this.#random,
      now: () => this.time,
      load: this.disk.load,
      locks: this.locks,
      local: this.local,
      openChannel: (name) => new BroadcastChannel(`${channelName} ${name}`),
      whenIdle: (work) => this.idle.push(work),
      afterStart: (work) => this.later.push(work),
      mirror: this.mirror,
      bulk: async (database) => bulkHere(database),
      name: 'shim',
      timeout: 15,
    }
  }
}
