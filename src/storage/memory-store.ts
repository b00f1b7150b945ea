import type { KnownBody, Line } from '../journal/line.ts'
import { serialise } from '../journal/serialise.ts'
import { StoreError, type Damage, type DraftSlot, type JournalStore, type Opened } from '../journal/store-port.ts'
import { Stamping } from './stamping.ts'

/** What several memory stores share, as tabs share a browser's database. Drafts and settings are JSON. */
export interface MemoryShelf {
  learner: string
  settings: string | null
  readonly lines: Line[]
  readonly texts: Set<string>
  /** By slot and writer (`<slot>/<writer>`), the oldest first. */
  readonly drafts: Map<string, string>
  /** Writers of the open stores, each with what it does when another one wrote. */
  readonly tabs: Map<string, () => void>
}

/** An empty shelf. `random` as for the store. */
export function createMemoryShelf(random: () => string): MemoryShelf {
  const learner = random() + random()
  return { learner, settings: null, lines: [], texts: new Set(), drafts: new Map(), tabs: new Map() }
}

/**
 * A journal that lasts as long as the page: for browsers that let nothing be stored, and for tests. `random` gives ids
 * of ten characters of a to z and 0 to 9.
 */
export function createMemoryStore(random: () => string, shelf: MemoryShelf = createMemoryShelf(random)): JournalStore {
  return new MemoryStore(`m${random().slice(0, 7)}`, shelf)
}

class MemoryStore implements JournalStore {
  readonly #writer: string
  readonly #shelf: MemoryShelf
  readonly #stamping: Stamping
  readonly #listeners = new Set<() => void>()
  #read = 0

  constructor(writer: string, shelf: MemoryShelf) {
    this.#writer = writer
    this.#shelf = shelf
    this.#stamping = new Stamping(writer)
  }

  async open(): Promise<Opened> {
    const { tabs, lines, learner } = this.#shelf
    tabs.set(this.#writer, () => {
      for (const listener of this.#listeners) listener()
    })
    this.#read = lines.length
    return { learner, snapshot: null, lines: [...lines], damage: [], wiped: false, broughtBack: 0, newer: false }
  }

  async readWhole(take: (lines: readonly Line[]) => Promise<void>): Promise<readonly Damage[]> {
    this.#mustBeOpen()
    await take([...this.#shelf.lines])
    return []
  }

  stamp(bodies: readonly KnownBody[], at: number, tz: number): readonly Line[] {
    this.#mustBeOpen()
    return this.#stamping.stamp(bodies, at, tz)
  }

  async append(lines: readonly Line[]): Promise<void> {
    this.#mustBeOpen()
    const { texts, lines: kept, tabs } = this.#shelf
    const before = kept.length
    for (const line of lines) {
      const text = serialise(line)
      if (!texts.has(text)) kept.push(line)
      texts.add(text)
    }
    if (this.#read === before) this.#read = kept.length
    for (const [writer, changed] of tabs) if (writer !== this.#writer) changed()
  }

  async adopt(lines: readonly Line[]): Promise<void> {
    this.#stamping.skip(lines)
    await this.append(lines)
  }

  async readNew(): Promise<readonly Line[]> {
    this.#mustBeOpen()
    const fresh = this.#shelf.lines.slice(this.#read)
    this.#read = this.#shelf.lines.length
    return fresh
  }

  onChange(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  async writeDraft(slot: DraftSlot, draft: unknown): Promise<void> {
    this.#mustBeOpen()
    const own = `${slot}/${this.#writer}`
    this.#shelf.drafts.delete(own)
    if (draft !== null) this.#shelf.drafts.set(own, JSON.stringify(draft))
  }

  async readDraft(slot: DraftSlot): Promise<unknown> {
    this.#mustBeOpen()
    const { drafts, tabs } = this.#shelf
    const own = `${slot}/${this.#writer}`
    const held = new Set([...tabs.keys()].map((writer) => `${slot}/${writer}`))
    const free = [...drafts].filter(([key]) => key.startsWith(`${slot}/`) && (key === own || !held.has(key))).at(-1)
    if (free === undefined) return null
    const [key, text] = free
    drafts.delete(key)
    drafts.set(own, text)
    return JSON.parse(text)
  }

  async writeSettings(settings: unknown): Promise<void> {
    this.#shelf.settings = JSON.stringify(settings)
  }

  async readSettings(): Promise<unknown> {
    return this.#shelf.settings === null ? null : JSON.parse(this.#shelf.settings)
  }

  async adoptLearner(learner: string): Promise<void> {
    this.#shelf.learner = learner
  }

  close(): void {
    this.#listeners.clear()
    this.#shelf.tabs.delete(this.#writer)
  }

  #mustBeOpen(): void {
    if (!this.#shelf.tabs.has(this.#writer)) {
      throw new StoreError('broken', 'The store is not open.')
    }
  }
}
