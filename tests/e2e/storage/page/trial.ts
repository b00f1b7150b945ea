import type { DraftSlot } from '../../../../src/journal/store-port.ts'

/** What the trial page offers to the tests that drive it. */
export interface StorageTrial {
  readonly clauses: readonly string[]
  /** `kept`, or what the store broke. */
  check(clause: string): Promise<string>
  open(): Promise<{ ids: readonly string[]; learner: string; wiped: boolean }>
  /** Appends one line after another, until one is refused. */
  append(q: string, count: number): Promise<{ accepted: readonly string[]; refused: string | null }>
  readNew(): Promise<readonly string[]>
  waitForNews(): Promise<void>
  writeDraft(slot: DraftSlot, draft: unknown): Promise<void>
  readDraft(slot: DraftSlot): Promise<unknown>
  /** Saves a backup and reads it, without its last bytes, in the worker: the ids in it, or the fault. */
  backUp(cutOff: number): Promise<readonly string[] | string>
}

declare global {
  interface Window {
    readonly trial: StorageTrial
  }
}
