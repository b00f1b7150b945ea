import * as v from 'valibot'
import type { DraftSlot } from '../journal/store-port.ts'
import type { Database } from './database.ts'
import { draftKey, parseDraftKey } from './keys.ts'
import { writerLock } from './lease.ts'
import type { RollCall } from './roll-call.ts'

/** Where nobody can tell whether a tab is open, its draft is left alone for so long. */
const FORGOTTEN_MS = 12 * 3_600_000

const Stored = v.object({ at: v.number(), draft: v.unknown() })

interface Found {
  readonly writer: string
  readonly at: number
  readonly draft: unknown
}

export interface DraftSurroundings {
  readonly now: () => number
  readonly locks: LockManager | null
  /** Asks the open tabs, where there are no locks to look at; null where they cannot be asked. */
  readonly rollCall: Pick<RollCall, 'ask'> | null
}

/** One half-done piece of work for each writer and slot. */
export class Drafts {
  constructor(
    private readonly database: Database,
    private readonly writer: string,
    private readonly around: DraftSurroundings,
  ) {}

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
    const found = await this.#all(slot)
    if (found.every(({ writer }) => writer === this.writer)) return found
    const isFree = await this.#freeTest()
    return found.filter(({ writer, at }) => writer === this.writer || isFree(writer, at))
  }

  async #all(slot: DraftSlot): Promise<readonly Found[]> {
    const found: Found[] = []
    for (const key of await this.database.keys()) {
      const writer = parseDraftKey(key, slot)
      if (writer === null) continue
      const stored = readStored(await this.database.get(key))
      if (stored !== null) found.push({ writer, ...stored })
    }
    return found
  }

  /** Tells whether another writer's draft, touched at a moment, belongs to no open tab. */
  async #freeTest(): Promise<(writer: string, at: number) => boolean> {
    const { locks, rollCall, now } = this.around
    if (locks !== null) {
      const held = new Set((await locks.query()).held?.map(({ name }) => name))
      return (writer) => !held.has(writerLock(writer))
    }
    if (rollCall === null) return (_writer, at) => now() - at > FORGOTTEN_MS
    const here = await rollCall.ask()
    return (writer) => !here.has(writer)
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
