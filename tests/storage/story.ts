import type { Line } from '../../src/journal/line.ts'
import { StoreError, type JournalStore } from '../../src/journal/store-port.ts'
import { createLocalforageStore } from '../../src/storage/localforage-store.ts'
import { answerBody } from './bodies.ts'
import type { ShimmedBrowser } from './shimmed-browser.ts'
import type { Fault } from './shimmed-forage.ts'

const APPENDS = 5

/** A browser's error by its name; some are no `DOMException` anywhere. */
export function errorNamed(name: string): Error {
  return name === 'DataError' ? new Error('DataError') : new DOMException('', name)
}

/** What can go wrong at one call. */
export const FAULTS: readonly (readonly [string, Fault])[] = [
  ...['UnknownError', 'InvalidStateError', 'AbortError', 'QuotaExceededError', 'SecurityError'].map(
    (name): readonly [string, Fault] => [name, { kind: 'reject', error: errorNamed(name) }],
  ),
  ['an error after the write took effect', { kind: 'reject', error: errorNamed('UnknownError'), landed: true }],
  ['something that is no error', { kind: 'reject', error: { oncomplete: null } }],
  ['no answer', { kind: 'hang', lands: 'never' }],
  ['no answer although it took effect', { kind: 'hang', lands: 'at once' }],
  ['no answer and an effect much later', { kind: 'hang', lands: 'later' }],
]

/** What came of a story. */
export interface Story {
  readonly stamped: readonly Line[]
  /** Ids of the lines that the store said it had stored. */
  readonly accepted: readonly string[]
  /** How many calls the browser got. */
  readonly calls: number
}

/**
 * Opens a store, appends line by line, and appends what was refused once more at the end, as the app does.
 *
 * @throws whatever the store rejects with that is no `StoreError`
 */
export async function tellStory(browser: ShimmedBrowser): Promise<Story> {
  const store = createLocalforageStore(browser.tab())
  const stamped: Line[] = []
  const accepted: string[] = []
  try {
    if (await opens(store)) {
      for (let n = 0; n < APPENDS; n++) {
        const lines = store.stamp([answerBody(`q${browser.time}-${n}`)], browser.time, 0)
        stamped.push(...lines)
        if (await keeps(store, lines)) accepted.push(...lines.map(({ id }) => id))
        if (n === 2) browser.disk.landLate()
      }
      if (await keeps(store, stamped)) accepted.push(...stamped.map(({ id }) => id))
    }
  } finally {
    store.close()
  }
  browser.disk.landLate()
  return { stamped, accepted, calls: browser.disk.calls.length }
}

async function opens(store: JournalStore): Promise<boolean> {
  return store.open().then(() => true, refuseOnlyStoreErrors)
}

async function keeps(store: JournalStore, lines: readonly Line[]): Promise<boolean> {
  return store.append(lines).then(() => true, refuseOnlyStoreErrors)
}

/** False for a `StoreError`; throws anything else. */
export function refuseOnlyStoreErrors(error: unknown): boolean {
  if (error instanceof StoreError) return false
  throw error
}

/** What a later start finds: ids of the lines, and the damage. */
export async function foundLater(browser: ShimmedBrowser): Promise<{ readonly ids: readonly string[]; readonly damage: readonly string[] }> {
  browser.disk.plan = () => undefined
  const store = createLocalforageStore(browser.tab())
  const { lines, damage } = await store.open()
  store.close()
  return { ids: lines.map(({ id }) => id), damage: damage.map(({ reason }) => reason) }
}
