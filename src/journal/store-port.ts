import type { KnownBody, Line } from './line.ts'

/** A stored stretch of the journal that could not be read. It was set aside, not deleted. */
export interface Damage {
  readonly key: string
  readonly reason: string
}

/** What the store holds when it is opened. */
export interface Opened {
  /** Random, made once per browser profile; written into every backup. */
  readonly learner: string
  /** What all lines up to a moment amount to, as `snapshot/text.ts` writes it; null where `lines` are all there are. */
  readonly snapshot: string | null
  /** The lines that are not in the snapshot. Some that are may be among them. */
  readonly lines: readonly Line[]
  readonly damage: readonly Damage[]
  /** The store is empty but was not always: the browser deleted it. */
  readonly wiped: boolean
  /** How many answers were brought back from a second copy, because the store was empty. */
  readonly broughtBack: number
  /** A later version has written here: what can be read is read, and every write is refused as `newer`. */
  readonly newer: boolean
}

/** Why a write or a read was refused, in words the screens can act upon; `newer`: a later version has written here. */
export type StoreFault = 'blocked' | 'full' | 'hanging' | 'broken' | 'newer'

export class StoreError extends Error {
  override readonly name = 'StoreError'
  constructor(
    readonly fault: StoreFault,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options)
  }
}

/** What a learner can be in the middle of: each is kept by itself. */
export type DraftSlot = 'study' | 'quiz'

/**
 * Where the journal lives. One contract test runs over every implementation.
 * Every method rejects with a `StoreError` and nothing else.
 */
export interface JournalStore {
  /** Reads what a start needs. Call before any other method; may be called again after it rejected. */
  open(): Promise<Opened>
  /**
   * Reads every stored line and hands them over in pieces, each when the one before was taken. Resolves when all of them
   * were, with what is damaged; rejects where something cannot be read now, which says nothing of what is stored.
   */
  readWhole(take: (lines: readonly Line[]) => Promise<void>): Promise<readonly Damage[]>
  /**
   * Makes lines of the bodies with this tab's writer and running numbers. Stores nothing. `at` and `tz` as in `Line`.
   * Throws a `StoreError` before `open` has resolved.
   */
  stamp(bodies: readonly KnownBody[], at: number, tz: number): readonly Line[]
  /**
   * Stores stamped lines, all or none. Resolves once they are written: only then are they accepted. Calls may overlap;
   * they are written in the order of the calls. After a rejection the same lines may be appended again, alone or with
   * newer ones: a line that is stored already is not stored twice.
   */
  append(lines: readonly Line[]): Promise<void>
  /** Adds lines of any writer (a restored backup), all or none; as many as there are. */
  adopt(lines: readonly Line[]): Promise<void>
  /** Lines that other tabs have stored since the last call or since `open`. Lines that are known may be among them. */
  readNew(): Promise<readonly Line[]>
  /** Calls back when another tab says that there is something to read. Returns the way to stop. */
  onChange(listener: () => void): () => void
  /** This tab's half-done work, one value a slot; survives a kill within a second. `null` removes it. */
  writeDraft(slot: DraftSlot, draft: unknown): Promise<void>
  /** The newest draft of a slot that any tab left and no open tab holds, or null. */
  readDraft(slot: DraftSlot): Promise<unknown>
  /** Settings of this device only; they do not travel. */
  writeSettings(settings: unknown): Promise<void>
  readSettings(): Promise<unknown>
  /** Replaces the learner id, when a learner's own backup is restored into an empty store. */
  adoptLearner(learner: string): Promise<void>
  /** Lets go of what other tabs may want: the writer, the channel. Nothing may be called afterwards. */
  close(): void
}
