import { createPinia, setActivePinia, type Pinia } from 'pinia'
import { onTestFinished, vi } from 'vitest'
import { createApp, ref, type App as VueApp, type Plugin } from 'vue'
import type { Bank } from '../../../src/bank/bank.ts'
import { CLASS_PORTS } from '../../../src/app/class-ports.ts'
import { BADGE, ERASE, RECORD_STORES, SECOND_COPY, SIGNALS, STORED_CHECK, TEXT_SIZE, type Signal } from '../../../src/app/later-ports.ts'
import {
  BACKUPS,
  BANK_SOURCE,
  COPIES,
  DEVICE,
  FILES,
  FIRST_PAINT,
  FORECASTS,
  HOME_ADDRESS,
  INSTALL,
  JOURNAL_STORES,
  LOAD_WORDS,
  PERSISTENCE,
  THEME,
  PREPARE_STUDY,
  TEACHES,
  UPDATES,
  type Forecasts,
} from '../../../src/app/ports.ts'
import { useBank } from '../../../src/app/stores/bank.ts'
import { useJournal } from '../../../src/app/stores/journal.ts'
import { useSettings } from '../../../src/app/stores/settings.ts'
import { forgetShownAtStart } from '../../../src/app/stores/shown-at-start.ts'
import { enClass } from '../../../src/app/words/en-class.ts'
import { en } from '../../../src/app/words/en.ts'
import { WORDS, type Words } from '../../../src/app/words/words.ts'
import { createMemoryShelf, createMemoryStore, type MemoryShelf } from '../../../src/storage/memory-store.ts'
import { leagueBank } from './bank.ts'
import { FakeClass } from './class.ts'
import { FakeCopies } from './copy.ts'
import { FakeRecordStores } from './record-stores.ts'
import { FakeSecondCopy } from './second-copy.ts'
import { FakeStoredCheck } from './stored-check.ts'
import { bankSource, FakeBackups, FakeDevice, FakeFiles, FakeFirstPaint, fakeInstall, FakePersistence, FakeUpdates, TestStore } from './ports.ts'

export interface WorldOptions {
  readonly device?: FakeDevice
  /** What is stored; shared by the tabs of one browser and kept from visit to visit. */
  readonly shelf?: MemoryShelf
  readonly bank?: Bank | null
  readonly words?: Words
  /** The copies that were opened; shared as the shelf is. */
  readonly copies?: FakeCopies
  /** The learner's record store and what is kept of it; shared as the shelf is. */
  readonly recordStores?: FakeRecordStores
  /** What works forecasts out; by itself nothing does, which many tests need no forecast for. */
  readonly forecasts?: Forecasts
  /** What a class needs; its broker may be shared with other devices, its shelf and lock with other tabs. */
  readonly classes?: FakeClass
  /** Done before anything is opened. */
  readonly before?: (world: World) => void
}

/** One open tab: every port faked, the stores real. Its pinia is the active one until another tab is opened. */
export interface World {
  readonly device: FakeDevice
  readonly shelf: MemoryShelf
  readonly store: TestStore
  readonly backups: FakeBackups
  readonly copies: FakeCopies
  readonly files: FakeFiles
  readonly persistence: FakePersistence
  readonly updates: FakeUpdates
  readonly firstPaint: FakeFirstPaint
  readonly recordStores: FakeRecordStores
  readonly classes: FakeClass
  /** What was felt and heard, shown on the icon, and how often everything was deleted. */
  readonly secondCopy: FakeSecondCopy
  readonly storedCheck: FakeStoredCheck
  readonly signals: readonly Signal[]
  readonly badges: readonly number[]
  readonly erased: readonly true[]
  readonly pinia: Pinia
  /** Provides all of it to an app, for `mount`'s `global.plugins`. */
  readonly plugin: Plugin
}

/** Ends the timers of a tab with its test: a late one would make the stores of that tab the active ones again. */
function endTimersWithTest(): void {
  if (vi.isFakeTimers()) return
  const timers = vi.spyOn(globalThis, 'setTimeout')
  onTestFinished(() => {
    for (const { value } of timers.mock.results) clearTimeout(value)
    timers.mockRestore()
  })
}

/** A tab before it has opened anything. */
export function makeWorld(options: WorldOptions = {}): World {
  endTimersWithTest()
  const device = options.device ?? new FakeDevice()
  const random = (): string => device.id()
  const shelf = options.shelf ?? createMemoryShelf(random)
  const store = new TestStore(createMemoryStore(random, shelf))
  const standIn = createMemoryStore(random)
  const backups = new FakeBackups()
  const copies = options.copies ?? new FakeCopies()
  const files = new FakeFiles()
  const persistence = new FakePersistence()
  const updates = new FakeUpdates()
  const firstPaint = new FakeFirstPaint()
  const recordStores = options.recordStores ?? new FakeRecordStores()
  const classes = options.classes ?? new FakeClass()
  const secondCopy = new FakeSecondCopy()
  const storedCheck = new FakeStoredCheck(store)
  const signals: Signal[] = []
  const badges: number[] = []
  const erased: true[] = []
  const pinia = createPinia()
  // One for both apps below: a store writes what the frame reads.
  const teaches = ref(false)

  const plugin = (app: VueApp): void => {
    app.provide(WORDS, options.words ?? { ...en, ...enClass })
    app.provide(CLASS_PORTS, classes)
    app.provide(DEVICE, device)
    app.provide(THEME, ref('system'))
    app.provide(TEACHES, teaches)
    app.provide(TEXT_SIZE, ref('usual'))
    app.provide(SIGNALS, (signal) => signals.push(signal))
    app.provide(BADGE, { show: (count) => badges.push(count), onLeave: () => undefined })
    app.provide(ERASE, async () => void erased.push(true))
    app.provide(RECORD_STORES, recordStores)
    app.provide(SECOND_COPY, secondCopy)
    app.provide(STORED_CHECK, storedCheck)
    app.provide(FIRST_PAINT, firstPaint)
    app.provide(INSTALL, fakeInstall())
    app.provide(PREPARE_STUDY, () => undefined)
    app.provide(UPDATES, updates)
    app.provide(HOME_ADDRESS, null)
    app.provide(JOURNAL_STORES, { durable: store, standIn: async () => standIn })
    app.provide(BACKUPS, backups)
    app.provide(COPIES, copies)
    app.provide(FILES, files)
    app.provide(FORECASTS, options.forecasts ?? { workOut: async () => null })
    app.provide(LOAD_WORDS, async () => undefined)
    app.provide(PERSISTENCE, persistence)
    app.provide(BANK_SOURCE, bankSource(options.bank === undefined ? leagueBank() : options.bank))
    app.use(pinia)
  }
  createApp({}).use(plugin)
  setActivePinia(pinia)
  return { device, shelf, store, backups, copies, files, persistence, updates, firstPaint, recordStores, classes, secondCopy, storedCheck, signals, badges, erased, pinia, plugin }
}

/** A tab with the bank, the journal and the settings read, as `start-up` does it. */
export async function openWorld(options: WorldOptions = {}): Promise<World> {
  const world = makeWorld(options)
  options.before?.(world)
  forgetShownAtStart(world.firstPaint)
  await useBank().load()
  await useJournal().openStore()
  await useSettings().load()
  return world
}

/** The tab is gone, as after a kill, and the learner comes back in a new one. */
export function comeBack(world: World, bank = leagueBank()): Promise<World> {
  world.store.close()
  return openWorld({ device: world.device, shelf: world.shelf, copies: world.copies, recordStores: world.recordStores, bank })
}
