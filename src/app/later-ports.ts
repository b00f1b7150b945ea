import type { InjectionKey, Ref } from 'vue'
import type { Compared, JournalSide } from '../journal/second-copy-port.ts'
import type { StoreFault } from '../journal/store-port.ts'
import type { StoredFound } from '../journal/stored-found.ts'
import type { Memory } from '../memory/memory.ts'
import type { Statement } from '../memory/records/statement.ts'
import type { ScheduleSettings } from '../memory/schedule.ts'

/** Ports that no first screen needs: they are provided with the words of the others. */

/** How large texts are drawn, beside what the browser itself enlarges. */
export type TextSize = 'usual' | 'large' | 'larger'

/** What can be felt, and what can be heard. */
export type Signal = 'tick' | 'click'

/** The count on the app's icon, where there is one. */
export interface Badge {
  show(count: number): void
  /** Calls back whenever the page is left. */
  onLeave(listener: () => void): void
}

/** A record store (LRS) of the learner's: where it is, and what opens it. */
export interface RecordAccess {
  readonly address: string
  readonly key: string
  readonly secret: string
}

/** Why a record store took nothing; what each means is said in the words for it. */
export type SendFault =
  | 'unreachable'
  | 'slow'
  | 'unauthorised'
  | 'not-found'
  | 'too-large'
  | 'conflict'
  | 'rejected'
  | 'busy'
  | 'broken'
  | 'nonsense'

export type SendOutcome =
  | { readonly state: 'accepted' }
  /** `waitMs`: how long the store asks to be left alone; null where it does not say. */
  | { readonly state: 'refused'; readonly fault: SendFault; readonly waitMs: number | null }

/** Record stores, and what is kept of one on this device: never in a backup. */
export interface RecordStores {
  /** The address as it is used; null where it is none that a page may speak to. */
  address(typed: string): Promise<string | null>
  /** Sends statements together, or one under its own id. Never rejects. */
  send(access: RecordAccess, statements: readonly Statement[]): Promise<SendOutcome>
  put(access: RecordAccess, statement: Statement): Promise<SendOutcome>
  /** What was kept, null where there is nothing. Rejects where the browser stores nothing, as the others do. */
  load(): Promise<unknown>
  keep(value: unknown): Promise<void>
  remove(): Promise<void>
}

/** The second copy of the journal on this device. */
export interface SecondCopy {
  /** `none`: there is no place for one here; `null`: it takes every line; else why it did not take the last one. */
  fault(): Promise<StoreFault | 'none' | null>
  /** Gives each copy what it lacks, once there is time; at once and all of it where `whole`. Null where that is not to be had now. */
  compare(side: JournalSide, whole: boolean): Promise<Compared | null>
}

/** Reads all that is stored of the journal anew. */
export interface StoredCheck {
  /** Calls back with how many stretches were read, and of how many. Rejects where nothing can be read. */
  run(
    shown: { readonly facts: ReadonlyMap<string, Memory>; readonly schedule: ScheduleSettings },
    onProgress: (done: number, of: number) => void,
  ): Promise<StoredFound>
  /** A damaged stretch as it is stored; null where there is none. */
  damaged(key: string): Promise<string | null>
}

export const STORED_CHECK: InjectionKey<StoredCheck> = Symbol('stored check')
export const SECOND_COPY: InjectionKey<SecondCopy> = Symbol('second copy')
export const TEXT_SIZE: InjectionKey<Ref<TextSize>> = Symbol('text size')
export const SIGNALS: InjectionKey<(signal: Signal) => void> = Symbol('signals')
export const BADGE: InjectionKey<Badge> = Symbol('badge')
/** Deletes all that this browser holds, and loads the page anew. Rejects where that fails. */
export const ERASE: InjectionKey<() => Promise<void>> = Symbol('erase')
export const RECORD_STORES: InjectionKey<RecordStores> = Symbol('record stores')
