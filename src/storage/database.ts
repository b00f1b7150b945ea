import { StoreError } from '../journal/store-port.ts'
import { withDeadline } from './deadline.ts'
import { mayPass, toStoreError } from './fault.ts'

/** What is used of a localforage instance. */
export interface Forage {
  ready(): Promise<void>
  getItem(key: string): Promise<unknown>
  setItem(key: string, value: string): Promise<unknown>
  removeItem(key: string): Promise<void>
  keys(): Promise<string[]>
  iterate(visit: (value: unknown, key: string) => void): Promise<unknown>
}

/** What is used of localforage itself. */
export interface ForageModule {
  readonly INDEXEDDB: string
  createInstance(options: { name: string; storeName: string; driver: string }): Forage
  /** Deletes a whole database. With the name of a store it would empty that one alone. */
  dropInstance(options: { name: string }): Promise<void>
}

const STORE = 'journal'

/**
 * The only door to localforage. The IndexedDB driver is forced (by itself localforage falls back to localStorage, which
 * loses nearly everything in a kill), every call has a deadline, every error is a `StoreError`, and a call that failed
 * is tried once more over a new connection. Values are text.
 */
export class Database {
  #connected: Promise<Forage> | null = null
  /** The instance that is not ready yet, or never became so. */
  #unready: Forage | null = null
  #compacted: Promise<void> | null = null
  #frozen = false

  /** `timeout`: milliseconds that any one call may take. `load` brings localforage in. */
  constructor(
    readonly name: string,
    private readonly load: () => Promise<ForageModule>,
    readonly timeout: number,
  ) {}

  /** The value of a key, null where there is none. */
  get(key: string): Promise<unknown> {
    return this.#twice('Reading', (forage) => forage.getItem(key))
  }

  /** From now on nothing is written or removed: a later version's work must not be overwritten by this one. */
  freeze(): void {
    this.#frozen = true
  }

  async put(key: string, value: string): Promise<void> {
    await this.#beforeWrite()
    await this.#twice('Writing', (forage) => forage.setItem(key, value))
  }

  /**
   * One try, without a new connection. A try that ran out of time may still take effect later, so the caller must not
   * use the key again.
   */
  async putOnce(key: string, value: string): Promise<void> {
    await this.#beforeWrite()
    await this.#once('Writing', (forage) => forage.setItem(key, value))
  }

  async remove(key: string): Promise<void> {
    await this.#beforeWrite()
    await this.#twice('Removing', (forage) => forage.removeItem(key))
  }

  keys(): Promise<readonly string[]> {
    return this.#twice('Listing', (forage) => forage.keys())
  }

  /** Every key with its value, in one pass. The deadline runs anew with every value. */
  async entries(): Promise<ReadonlyMap<string, unknown>> {
    return this.#twice('Reading', async (forage, alive) => {
      const entries = new Map<string, unknown>()
      await forage.iterate((value, key) => {
        alive()
        entries.set(key, value)
      })
      return entries
    })
  }

  /**
   * Creates and deletes an empty database beside ours: deleting one makes Chromium's LevelDB begin a fresh log. Without it
   * a log that a kill left torn is appended to, and the start after the next finds an empty store. Done once: before the first
   * write, or sooner where it is called; and before the first one after a failure. Never rejects.
   */
  compact(): Promise<void> {
    this.#compacted ??= this.#compact()
    return this.#compacted
  }

  /** Gives the present connection up; the next call makes a new one. */
  async reopen(): Promise<void> {
    const before = this.#connected
    this.#connected = null
    if (before !== null) closeConnection(await before.catch(() => null))
  }

  async #compact(): Promise<void> {
    const name = `${this.name}-scratch`
    try {
      await withDeadline(this.timeout, 'Compacting', async () => {
        const forages = await this.load()
        await forages.createInstance({ name, storeName: 'scratch', driver: forages.INDEXEDDB }).ready()
        await forages.dropInstance({ name })
      })
    } catch {
      // A defence only: what keeps it from working will show in the reads and writes that matter.
    }
  }

  async #beforeWrite(): Promise<void> {
    if (this.#frozen) throw new StoreError('newer', 'A later version wrote here.')
    await this.compact()
  }

  async #twice<T>(what: string, work: (forage: Forage, alive: () => void) => Promise<T>): Promise<T> {
    try {
      return await this.#once(what, work)
    } catch (error) {
      const neverOpened = this.#connected === null && toStoreError(error).fault === 'hanging'
      if (neverOpened || !mayPass(error)) throw error
      await this.reopen()
      return this.#once(what, work)
    }
  }

  async #once<T>(what: string, work: (forage: Forage, alive: () => void) => Promise<T>): Promise<T> {
    try {
      const forage = await this.#connection()
      return await withDeadline(this.timeout, what, (alive) => work(forage, alive))
    } catch (thrown) {
      const error = toStoreError(thrown)
      // A write that failed halfway leaves the log torn as a kill does.
      if (error.fault === 'full' || error.fault === 'broken') this.#compacted = null
      throw error
    }
  }

  async #connection(): Promise<Forage> {
    const connected = this.#connected ?? withDeadline(this.timeout, 'Opening', () => this.#connect())
    this.#connected = connected
    try {
      return await connected
    } catch (error) {
      if (this.#connected === connected) this.#connected = null
      throw error
    }
  }

  async #connect(): Promise<Forage> {
    const forages = await this.load()
    if (this.#unready !== null) abandon(this.#unready)
    const forage = forages.createInstance({ name: this.name, storeName: STORE, driver: forages.INDEXEDDB })
    this.#unready = forage
    await forage.ready()
    this.#unready = null
    return forage
  }
}

/**
 * localforage shares one connection among all instances of a database and has no way to close it; it makes a new one
 * only when it finds it closed. So the connection is taken from its private field, where that exists.
 */
function closeConnection(forage: Forage | null): void {
  const info: unknown = forage === null ? null : Reflect.get(forage, '_dbInfo')
  const connection: unknown = typeof info === 'object' && info !== null ? Reflect.get(info, 'db') : null
  if (typeof IDBDatabase !== 'undefined' && connection instanceof IDBDatabase) connection.close()
}

/**
 * localforage lets every later instance of a database wait for one that never got ready, and fail over one that was
 * refused, because that one has no connection to share. So it is made to look like one that is done.
 */
function abandon(forage: Forage): void {
  Reflect.set(forage, '_initReady', () => Promise.resolve())
  if (Reflect.get(forage, '_dbInfo') === null) Reflect.set(forage, '_dbInfo', {})
}
