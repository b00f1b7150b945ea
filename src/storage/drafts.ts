import * as v from 'valibot'
import type { DraftSlot } from '../journal/store-port.ts'
import type { Database } from './database.ts'
import { draftKey, parseDraftKey } from './keys.ts'
import { writerLock } from './lease.ts'

const TAB_KEY = 'passage/tab'
/** Without Web Locks a draft that was touched within this time may belong to an open tab. */
const QUIET_MS = 5_000

const Stored = v.object({ at: v.number(), draft: v.unknown() })

interface Found {
  readonly writer: string
  readonly at: number
  readonly draft: unknown
}

export interface DraftSurroundings {
  readonly now: () => number
  readonly locks: LockManager | null
  /** sessionStorage: tells which writer this tab had before it was reloaded. */
  readonly session: Storage | null
}

/** One half-done piece of work for each writer and slot. */
export class Drafts {
  readonly #before: string | null

  constructor(
    private readonly database: Database,
    private readonly writer: string,
    private readonly around: DraftSurroundings,
  ) {
    this.#before = this.#swapTabMark()
  }

  async write(slot: DraftSlot, draft: unknown): Promise<void> {
    const key = draftKey(this.writer, slot)
    if (draft === null) return this.database.remove(key)
    await this.database.put(key, JSON.stringify({ at: this.around.now(), draft }))
  }

  /** The newest draft of a slot that no open tab holds, or null. It becomes this tab's own, so that no other tab finds it too. */
  async read(slot: DraftSlot): Promise<unknown> {
    const found = await this.#free(slot)
    const newest = found.reduce<Found | null>((best, one) => (best === null || one.at > best.at ? one : best), null)
    if (newest === null) return null
    if (newest.writer !== this.writer) {
      await this.write(slot, newest.draft)
      await this.database.remove(draftKey(newest.writer, slot))
    }
    return newest.draft
  }

  async #free(slot: DraftSlot): Promise<readonly Found[]> {
    const isFree = await this.#freeTest()
    const found: Found[] = []
    for (const key of await this.database.keys()) {
      const writer = parseDraftKey(key, slot)
      if (writer === null) continue
      const stored = readStored(await this.database.get(key))
      if (stored !== null && isFree(writer, stored.at)) found.push({ writer, ...stored })
    }
    return found
  }

  async #freeTest(): Promise<(writer: string, at: number) => boolean> {
    const { locks, now } = this.around
    if (locks === null) {
      const own = new Set([this.writer, this.#before])
      return (writer, at) => own.has(writer) || now() - at > QUIET_MS
    }
    const held = new Set((await locks.query()).held?.map(({ name }) => name))
    return (writer) => writer === this.writer || !held.has(writerLock(writer))
  }

  #swapTabMark(): string | null {
    try {
      const before = this.around.session?.getItem(TAB_KEY) ?? null
      this.around.session?.setItem(TAB_KEY, this.writer)
      return before
    } catch {
      return null
    }
  }
}

function readStored(value: unknown): { readonly at: number; readonly draft: unknown } | null {
  if (typeof value !== 'string') return null
  try {
    const { at, draft } = v.parse(Stored, JSON.parse(value))
    return { at, draft }
  } catch {
    return null
  }
}
