import type { KnownBody, Line } from '../journal/line.ts'
import { serialise } from '../journal/serialise.ts'
import { StoreError, type Damage, type DraftSlot, type JournalStore, type Opened } from '../journal/store-port.ts'
import { bringBack } from './bring-back.ts'
import { CanaryMark } from './canary.ts'
import { Changes } from './changes.ts'
import type { Contents } from './contents.ts'
import { Database } from './database.ts'
import { Drafts } from './drafts.ts'
import { toStoreError } from './fault.ts'
import { LEARNER_KEY, parseLogKey, SETTINGS_KEY } from './keys.ts'
import { leaseWriter, type Lease } from './lease.ts'
import type { RollCall } from './roll-call.ts'
import { Sequence } from './sequence.ts'
import { Stamping } from './stamping.ts'
import type { Surroundings } from './surroundings.ts'
import { Tail } from './tail.ts'
import { Upkeep } from './upkeep.ts'

/** What an open store works with. */
interface Desk {
  readonly tail: Tail
  readonly stamping: Stamping
  readonly drafts: Drafts
  /** How many lines of each key were read, `Infinity` for those that this tab wrote itself. */
  readonly read: Map<string, number>
}

/** What an empty database holds. */
const NOTHING: Contents = {
  ...{ learner: null, settings: null, snapshot: null, lines: [], keys: [], damage: [] },
  ...{ read: new Map(), last: new Map(), spoilt: new Map(), newer: false },
}

/** The durable journal, in IndexedDB through localforage. Its layout: `keys.ts`; when a line counts as kept: `Tail`. */
export function createLocalforageStore(around: Surroundings): JournalStore {
  return new LocalforageStore(around)
}

class LocalforageStore implements JournalStore {
  readonly #around: Surroundings
  readonly #database: Database
  readonly #changes: Changes
  readonly #canary: CanaryMark
  readonly #writes = new Sequence()
  readonly #upkeep: Upkeep
  /** Ids that this tab has stored. */
  readonly #accepted = new Set<string>()
  #lease: Promise<Lease> | null = null
  #learner = ''
  #learnerStored = false
  #desk: Desk | null = null
  /** As last read or written here; undefined where they were not. */
  #settings: unknown
  #tabs: BroadcastChannel | null = null

  constructor(around: Surroundings) {
    this.#around = around
    this.#database = new Database(around.name, around.load, around.timeout)
    this.#changes = new Changes(around.openChannel(`${around.name}/journal`))
    this.#canary = new CanaryMark(around.local)
    this.#upkeep = new Upkeep(this.#database, around, () => this.#opened())
  }

  async open(): Promise<Opened> {
    // Whoever was here before will have something to read: its code comes beside what the database takes to open.
    if (this.#canary.read() !== null) void import('./read-contents.ts').catch(() => undefined)
    // The writer comes before the content: a tab that had it until now must not write after our reading.
    const { writer } = await this.#leaseWriter()
    let contents = await this.#read(writer)
    const back = contents.keys.length === 0 ? await bringBack(this.#database, this.#around) : 0
    if (back > 0) contents = await this.#read(writer)
    const { snapshot, lines } = contents
    if (contents.newer) this.#database.freeze()
    this.#desk = this.#layOut(writer, contents)
    this.#settings = contents.settings
    const wiped = this.#recogniseLearner(contents)
    const damage = contents.spoilt.size === 0 ? contents.damage : await this.#setAside(contents)
    // By then what was read has been shown; whoever writes sooner waits for it.
    this.#around.afterStart(() => void this.#database.compact())
    this.#upkeep.begin(contents)
    const broughtBack = snapshot !== null ? back : back > 0 ? lines.filter((line) => line.do === 'answer').length : 0
    return { learner: this.#learner, snapshot, lines, damage, wiped, broughtBack, newer: contents.newer }
  }

  readWhole(take: (lines: readonly Line[]) => Promise<void>): Promise<readonly Damage[]> {
    return normalised(async () => (await this.#around.bulk(this.#database)).readWhole(take))
  }

  stamp(bodies: readonly KnownBody[], at: number, tz: number): readonly Line[] {
    return this.#opened().stamping.stamp(bodies, at, tz)
  }

  async append(lines: readonly Line[]): Promise<void> {
    const { tail } = this.#opened()
    await this.#write(() =>
      this.#writes.run(async () => {
        const fresh = lines.filter(({ id }) => !this.#accepted.has(id))
        await this.#storeLearner()
        if (fresh.length > 0) await tail.append(fresh.map(serialise))
        for (const { id } of fresh) this.#accepted.add(id)
        return fresh
      }),
    )
  }

  async adopt(lines: readonly Line[]): Promise<void> {
    const desk = this.#opened()
    // Another line of an id that was stored here is stored too: what both come to is the journal's to say.
    await this.#write(async () => {
      const { adoptLines } = await import('./occasional.ts')
      await this.#writes.run(() => this.#storeLearner())
      await adoptLines(lines, desk, this.#database, this.#writes, this.#around)
      return lines
    })
  }

  readNew(): Promise<readonly Line[]> {
    const { tail, read } = this.#opened()
    return normalised(async () => (await import('./occasional.ts')).readNews(this.#database, tail.writer, read))
  }

  onChange(listener: () => void): () => void {
    return this.#changes.listen(listener)
  }

  writeDraft(slot: DraftSlot, draft: unknown): Promise<void> {
    return normalised(() => this.#opened().drafts.write(slot, draft))
  }

  readDraft(slot: DraftSlot): Promise<unknown> {
    return normalised(() => this.#opened().drafts.read(slot))
  }

  writeSettings(settings: unknown): Promise<void> {
    return normalised(async () => {
      const text = JSON.stringify(settings)
      await this.#database.put(SETTINGS_KEY, text)
      this.#settings = text
    })
  }

  async readSettings(): Promise<unknown> {
    const stored = this.#settings === undefined ? await this.#database.get(SETTINGS_KEY) : this.#settings
    return typeof stored === 'string' ? normalised(async () => JSON.parse(stored)) : null
  }

  async adoptLearner(learner: string): Promise<void> {
    await this.#writes.run(() => this.#database.put(LEARNER_KEY, learner))
    this.#learner = learner
    this.#learnerStored = true
    if (this.#canary.read() !== null) this.#canary.set(learner)
  }

  close(): void {
    this.#changes.close()
    this.#tabs?.close()
    void this.#lease?.then(({ release }) => release())
  }

  #opened(): Desk {
    if (this.#desk === null) throw new StoreError('broken', 'Not open.')
    return this.#desk
  }

  /** A first visit reads nothing, and so does without the code for it. */
  async #read(writer: string): Promise<Contents> {
    const keys = await this.#database.keys()
    if (keys.length === 0) return NOTHING
    const { readContents } = await import('./read-contents.ts')
    return readContents(this.#database, keys, writer, this.#around)
  }

  async #leaseWriter(): Promise<Lease> {
    const keys = await this.#database.keys()
    const known = new Set(keys.map((key) => parseLogKey(key)?.writer).filter((writer) => writer !== undefined))
    this.#lease ??= leaseWriter([...known], this.#around.random, this.#around.locks)
    return this.#lease
  }

  #layOut(writer: string, contents: Contents): Desk {
    const places = contents.keys.map(parseLogKey).filter((log) => log?.writer === writer)
    const free = places.reduce((next, log) => Math.max(next, (log?.n ?? 0) + 1), 0)
    const stamping = this.#desk?.stamping ?? new Stamping(writer)
    stamping.skip(contents.lines)
    stamping.goOnFrom(contents.last.get(writer) ?? 0)
    return {
      tail: new Tail(this.#database, writer, Math.max(free, (this.#desk?.tail.open ?? -1) + 1)),
      stamping,
      drafts: this.#desk?.drafts ?? this.#makeDrafts(writer),
      read: new Map(contents.read),
    }
  }

  #makeDrafts(writer: string): Drafts {
    const { name, now, locks, openChannel } = this.#around
    this.#tabs = locks === null ? openChannel(`${name}/tabs`) : null
    return new Drafts(this.#database, writer, { now, locks, rollCall: this.#tabs === null ? null : callRolls(this.#tabs, writer) })
  }

  /** Returns whether the browser deleted what was here. The learner then stays the same, as their backup names them. */
  #recogniseLearner(contents: Contents): boolean {
    const before = this.#canary.read()
    const empty = contents.keys.length === 0
    this.#learnerStored = contents.learner !== null
    this.#learner = contents.learner ?? before ?? (this.#learner || this.#around.random() + this.#around.random())
    return empty && before !== null
  }

  /** `store` resolves with the lines that it has stored. */
  #write(store: () => Promise<readonly Line[]>): Promise<void> {
    return normalised(async () => {
      const stored = await store()
      if (stored.length === 0) return
      this.#upkeep.count(stored.length)
      this.#canary.set(this.#learner)
      this.#changes.announce()
      // Nobody waits for it: what it misses is found when both are compared.
      const { writer } = this.#opened().tail
      this.#around.mirror?.open().then((copy) => copy.append(writer, this.#learner, stored)).catch(() => undefined)
    })
  }

  async #storeLearner(): Promise<void> {
    if (this.#learnerStored) return
    await this.#database.put(LEARNER_KEY, this.#learner)
    this.#learnerStored = true
  }

  async #setAside({ spoilt, damage }: Contents): Promise<readonly Damage[]> {
    try {
      return await (await import('./occasional.ts')).setAside(this.#database, spoilt, damage)
    } catch {
      // Its code cannot be loaded now: what is damaged stays in place, and is reported there.
      return damage
    }
  }
}

/** Answers other tabs, and asks them; its code is needed only where there are no Web Locks. */
function callRolls(channel: BroadcastChannel, writer: string): Pick<RollCall, 'ask'> {
  const rollCall = import('./roll-call.ts').then((module) => new module.RollCall(channel, writer))
  rollCall.catch(() => undefined)
  return { ask: async () => (await rollCall).ask() }
}

async function normalised<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw toStoreError(error)
  }
}
