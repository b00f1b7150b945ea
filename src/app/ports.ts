import { inject, type InjectionKey, type Ref } from 'vue'
import type { Fingerprints } from '../bank/copy/fingerprints.ts'
import type { KeptCopy } from '../bank/copy/kept.ts'
import type { Recognition } from '../bank/copy/recognise.ts'
import type { BankSource } from '../bank/source-port.ts'
import type { Arriving } from '../journal/import-report.ts'
import type { Line } from '../journal/line.ts'
import type { JournalStore } from '../journal/store-port.ts'
import type { LearnAnswer } from '../memory/learn/learn.ts'
import type { LearnTask } from '../memory/learn/task.ts'
import type { Early, Paint } from './first-page.ts'

/** What the stores need of the device, so that tests can hand in their own. */
export interface Device {
  /** Milliseconds since 1970 UTC. */
  now(): number
  /** Minutes that local time is ahead of UTC at that moment. */
  tz(at: number): number
  /** Calls back once a write has settled, or after some hundredths of a second where that takes longer. */
  afterWrite(write: Promise<unknown>, work: () => void): void
  /** Calls back every minute, and when the page is looked at again. */
  watchClock(listener: () => void): void
  /** A new random id, ten characters of a to z and 0 to 9. */
  id(): string
}

/** The durable journal, and the one in memory that stands in where the browser lets nothing be stored. */
export interface JournalStores {
  readonly durable: JournalStore
  /** Loads it. */
  readonly standIn: () => Promise<JournalStore>
}

/** New versions of the app, as the service worker finds them. */
export interface Updates {
  watch(listener: { onReady: () => void; onOffline: () => void }): Promise<void>
  /** Activates the new version and reloads. */
  apply(): Promise<void>
}

/** Why a file is not restored. `hanging`: reading it took too long; `stopped`: reading it broke off. */
export type BackupFault = 'foreign' | 'damaged' | 'truncated' | 'oversized' | 'newer' | 'unsupported' | 'hanging' | 'stopped'

export type BackupReading =
  | { readonly state: 'sound'; readonly backup: Arriving }
  | { readonly state: 'refused'; readonly fault: BackupFault }

/** Files that hold a journal. */
export interface Backups {
  /** Makes the file and hands it to the learner as a download. `now`, `tz` as in `Line`. Returns its name. */
  save(lines: Iterable<Line>, learner: string, now: number, tz: number): Promise<string>
  /** Reads a file in a worker with a time limit. Changes nothing. */
  read(file: Blob): Promise<BackupReading>
}

/** Why a text is not read as a copy of the document; what each means is said in the words for it. */
export type CopyFault = 'empty' | 'oversized' | 'binary' | 'archive' | 'encoding' | 'no-text' | 'hanging' | 'stopped'

export type CopyReading =
  | { readonly state: 'read'; readonly recognition: Recognition }
  /** `line`: the one that cannot be read, from 1; null where the fault has no place. */
  | { readonly state: 'refused'; readonly fault: CopyFault; readonly line: number | null }

/** Learners' own copies of the document, on this device only: never in a backup. */
export interface Copies {
  /** Looks for the document in a file or a pasted text, in a worker with a time limit. Keeps nothing. */
  read(source: Blob | string, prints: Fingerprints): Promise<CopyReading>
  /** What was kept for a bank, null where there is nothing. Rejects where the browser stores nothing, as the others do. */
  load(bank: string): Promise<unknown>
  keep(bank: string, copy: KeptCopy): Promise<void>
  remove(bank: string): Promise<void>
}

/** What the learner's answers foretell, and what is learned from them: worked out behind the screen. */
export interface Forecasts {
  /** Null where it could not be worked out. Never rejects. */
  workOut(task: LearnTask): Promise<Exclude<LearnAnswer, { kind: 'refused' }> | null>
}

/** Files for the learner to keep or to pass on. */
export interface Files {
  /** Hands a text, or a file made here, out as a download. */
  save(content: string | Blob, name: string, type: string): void
}

export type Promised = 'granted' | 'denied' | 'unsupported'

/** The browser's promise to keep what is stored. */
export interface Persistence {
  /** Asks for it, where it has not been given. */
  ask(): Promise<Promised>
  state(): Promise<Promised>
  /** Bytes used on this device, or null where the browser does not say. */
  used(): Promise<number | null>
}

/** What the page shows before the app is there: now, and at the next start. */
export interface FirstPaint {
  /** Keeps what the next start shows; null where nothing is known. */
  keep(paint: Paint | null): void
  /** Something was given or submitted there. */
  begun(): boolean
  /** What was done on the page before the app was there; null where it asked nothing. It is told once. */
  early(): Promise<Early | null>
  /** A screen is ready to take the page's place. True where the focus stays on what had it. */
  show(screen: 'today' | 'study'): boolean
}

export const FIRST_PAINT: InjectionKey<FirstPaint> = Symbol('first paint')
/** Whether the browser offers to install the app. */
export interface Install {
  /** `prompt`: it can be asked now; `ios`: only by hand, from the Share menu; `none`: installed, or not to be had. */
  readonly state: Readonly<Ref<'prompt' | 'ios' | 'none'>>
  prompt(): Promise<void>
}

export const INSTALL: InjectionKey<Install> = Symbol('install')
/** Day chart, night chart, or as the device has it. Writing to it changes the page at once. */
export const THEME: InjectionKey<Ref<'system' | 'light' | 'dark'>> = Symbol('theme')
export const BACKUPS: InjectionKey<Backups> = Symbol('backups')
export const COPIES: InjectionKey<Copies> = Symbol('copies')
export const FORECASTS: InjectionKey<Forecasts> = Symbol('forecasts')
/** Whether the classroom stands in the bar in place of the quiz: the frame must not wait for the settings. */
export const TEACHES: InjectionKey<Ref<boolean>> = Symbol('teaches')
/** Loads the words of the screens behind Today, for a part of Today that comes later. */
export const LOAD_WORDS: InjectionKey<() => Promise<unknown>> = Symbol('load words')
export const FILES: InjectionKey<Files> = Symbol('files')
export const PERSISTENCE: InjectionKey<Persistence> = Symbol('persistence')
/** Fetches what a session needs, ahead of time: called once the first question is on the screen. */
export const PREPARE_STUDY: InjectionKey<() => void> = Symbol('prepare study')
export const UPDATES: InjectionKey<Updates> = Symbol('updates')
/** The lasting https address of a hosted copy, where the server names one. */
export const HOME_ADDRESS: InjectionKey<string | null> = Symbol('home address')
export const DEVICE: InjectionKey<Device> = Symbol('device')
export const JOURNAL_STORES: InjectionKey<JournalStores> = Symbol('journal stores')
export const BANK_SOURCE: InjectionKey<BankSource> = Symbol('bank source')

/** Injects what `main.ts` provides. Throws where the wiring forgot it. */
export function required<T>(key: InjectionKey<T>): T {
  const value = inject(key)
  if (value === undefined) throw new Error(`Nothing was provided for ${String(key.description)}.`)
  return value
}
