import { ref } from 'vue'
import type { Bank } from '../../../src/bank/bank.ts'
import type { BankSource } from '../../../src/bank/source-port.ts'
import type { Line } from '../../../src/journal/line.ts'
import { StoreError, type DraftSlot, type JournalStore, type StoreFault } from '../../../src/journal/store-port.ts'
import type {
  BackupReading,
  Backups,
  Device,
  Files,
  FirstPaint,
  Install,
  Persistence,
  Promised,
  Updates,
} from '../../../src/app/ports.ts'
import type { Early, Paint } from '../../../src/app/first-page.ts'
import { leagueFingerprints } from './copy.ts'

const DAY_MS = 86_400_000

/** A device whose clock stands still until it is set, and whose ids follow from `salt`. Local time is UTC. */
export class FakeDevice implements Device {
  time: number
  readonly #salt: string
  readonly #listeners: (() => void)[] = []
  #ids = 0

  /** `salt`: one letter that tells the ids of two devices apart. */
  constructor(time = Date.UTC(2026, 1, 16, 12), salt = 'd') {
    this.time = time
    this.#salt = salt
  }

  now(): number {
    return this.time
  }

  tz(): number {
    return 0
  }

  id(): string {
    this.#ids += 1
    return `${this.#salt}${this.#ids.toString(36).padStart(5, '0')}test`
  }

  passMinutes(minutes: number): void {
    this.setTime(this.time + minutes * 60_000)
  }

  passDays(days: number): void {
    this.setTime(this.time + days * DAY_MS)
  }

  afterWrite(_write: Promise<unknown>, work: () => void): void {
    work()
  }

  setTime(at: number): void {
    this.time = at
    for (const listener of this.#listeners) listener()
  }

  watchClock(listener: () => void): void {
    this.#listeners.push(listener)
  }
}

/** A store that can be told to refuse everything, or to keep writes waiting. */
export class TestStore implements JournalStore {
  /** While set, every call is refused with it. */
  fault: StoreFault | null = null
  #gate: Promise<void> = Promise.resolve()
  readonly #inner: JournalStore

  constructor(inner: JournalStore) {
    this.#inner = inner
  }

  /** Keeps the writes that follow waiting, until what it returns is called. */
  hold(): () => void {
    let release = (): void => undefined
    this.#gate = new Promise((resolve) => (release = resolve))
    return release
  }

  open = () => this.#guarded(() => this.#inner.open())
  append = (lines: readonly Line[]) => this.#guarded(() => this.#inner.append(lines))
  adopt = (lines: readonly Line[]) => this.#guarded(() => this.#inner.adopt(lines))
  readWhole: JournalStore['readWhole'] = (take) => this.#guarded(() => this.#inner.readWhole(take))
  readNew = () => this.#guarded(() => this.#inner.readNew())
  writeDraft = (slot: DraftSlot, draft: unknown) => this.#guarded(() => this.#inner.writeDraft(slot, draft))
  readDraft = (slot: DraftSlot) => this.#guarded(() => this.#inner.readDraft(slot))
  writeSettings = (settings: unknown) => this.#guarded(() => this.#inner.writeSettings(settings))
  readSettings = () => this.#guarded(() => this.#inner.readSettings())
  adoptLearner = (learner: string) => this.#guarded(() => this.#inner.adoptLearner(learner))
  stamp: JournalStore['stamp'] = (bodies, at, tz) => this.#inner.stamp(bodies, at, tz)
  onChange: JournalStore['onChange'] = (listener) => this.#inner.onChange(listener)
  close = () => this.#inner.close()

  async #guarded<T>(work: () => Promise<T>): Promise<T> {
    await this.#gate
    if (this.fault !== null) throw new StoreError(this.fault, 'The test refuses it.')
    return work()
  }
}

/** Backups that note what was saved, and read the file that the test has laid in. */
export class FakeBackups implements Backups {
  readonly saved: { readonly lines: readonly Line[]; readonly learner: string }[] = []
  reading: BackupReading = { state: 'refused', fault: 'foreign' }

  async save(lines: Iterable<Line>, learner: string): Promise<string> {
    this.saved.push({ lines: [...lines], learner })
    return 'passage.jsonl.gz'
  }

  async read(): Promise<BackupReading> {
    return this.reading
  }
}

/** Notes what was handed out. */
export class FakeFiles implements Files {
  readonly saved: { readonly text: string; readonly name: string; readonly type: string }[] = []
  /** Files that are no text. */
  readonly made: { readonly file: Blob; readonly name: string; readonly type: string }[] = []

  save(content: string | Blob, name: string, type: string): void {
    if (typeof content === 'string') this.saved.push({ text: content, name, type })
    else this.made.push({ file: content, name, type })
  }
}

export class FakePersistence implements Persistence {
  asked = 0
  promised: Promised = 'granted'

  async ask(): Promise<Promised> {
    this.asked += 1
    return this.promised
  }

  async state(): Promise<Promised> {
    return this.asked > 0 ? this.promised : 'denied'
  }

  async used(): Promise<number | null> {
    return 2_400_000
  }
}

/** Updates that the test announces by calling the listener it keeps. */
export class FakeUpdates implements Updates {
  applied = 0
  announce: { onReady: () => void; onOffline: () => void } | null = null

  async watch(listener: { onReady: () => void; onOffline: () => void }): Promise<void> {
    this.announce = listener
  }

  async apply(): Promise<void> {
    this.applied += 1
  }
}

/** Notes what was kept for the next start, and tells of what the test did before the app was there. */
export class FakeFirstPaint implements FirstPaint {
  kept: Paint | null = null
  done: Early | null = null
  readonly shown: string[] = []

  keep(paint: Paint | null): void {
    this.kept = paint
  }

  begun(): boolean {
    return this.done !== null
  }

  async early(): Promise<Early | null> {
    const { done } = this
    this.done = null
    return done
  }

  show(screen: 'today' | 'study'): boolean {
    this.shown.push(screen)
    return false
  }
}

export function fakeInstall(): Install {
  const state = ref<'prompt' | 'none'>('prompt')
  return { state, prompt: async () => void (state.value = 'none') }
}

/** A source with one bank, or with none that can be loaded. */
export function bankSource(bank: Bank | null): BankSource {
  return {
    entries: bank === null ? [] : [{ id: bank.id, title: bank.document.title }],
    load: async () => {
      if (bank === null) throw new Error('There is no such bank.')
      return bank
    },
    fingerprints: async () => leagueFingerprints(),
  }
}
