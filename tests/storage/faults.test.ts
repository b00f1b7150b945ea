import { describe, expect, it } from 'vitest'
import type { Line } from '../../src/journal/line.ts'
import { StoreError, type JournalStore } from '../../src/journal/store-port.ts'
import { createLocalforageStore } from '../../src/storage/localforage-store.ts'
import { answerBody, farLines } from './bodies.ts'
import { ShimmedBrowser } from './shimmed-browser.ts'
import type { Fault } from './shimmed-forage.ts'

const APPENDS = 5

function named(name: string): Error {
  return name === 'DataError' ? new Error('DataError') : new DOMException('', name)
}

const FAULTS: readonly (readonly [string, Fault])[] = [
  ...['UnknownError', 'InvalidStateError', 'AbortError', 'QuotaExceededError', 'SecurityError'].map(
    (name): readonly [string, Fault] => [name, { kind: 'reject', error: named(name) }],
  ),
  ['an error after the write took effect', { kind: 'reject', error: named('UnknownError'), landed: true }],
  ['something that is no error', { kind: 'reject', error: { oncomplete: null } }],
  ['no answer', { kind: 'hang', lands: 'never' }],
  ['no answer although it took effect', { kind: 'hang', lands: 'at once' }],
  ['no answer and an effect much later', { kind: 'hang', lands: 'later' }],
]

interface Story {
  readonly stamped: readonly Line[]
  readonly accepted: readonly string[]
  readonly calls: number
}

/** Opens a store, appends line by line, and appends what was refused once more at the end, as the app does. */
async function study(browser: ShimmedBrowser): Promise<Story> {
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

function refuseOnlyStoreErrors(error: unknown): boolean {
  expect(error).toBeInstanceOf(StoreError)
  return false
}

async function stored(browser: ShimmedBrowser): Promise<readonly string[]> {
  browser.disk.plan = () => undefined
  const store = createLocalforageStore(browser.tab())
  const { lines, damage } = await store.open()
  store.close()
  expect(damage).toEqual([])
  return lines.map(({ id }) => id)
}

describe.each([['with Web Locks', true], ['without Web Locks', false]])('the localforage store %s', (_name, locks) => {
  describe.each(FAULTS)('meeting %s', (_fault, fault) => {
    it('at any one call loses no accepted line, and keeps refused ones at the second try', async () => {
      const { calls } = await study(new ShimmedBrowser({ locks }))
      for (let index = 0; index < calls; index++) {
        const browser = new ShimmedBrowser({ locks })
        browser.disk.plan = (at) => (at === index ? fault : undefined)
        const { stamped, accepted } = await study(browser)
        const kept = await stored(browser)
        for (const id of accepted) expect(kept, `fault at call ${index}`).toContain(id)
        for (const { id } of stamped) expect(kept, `fault at call ${index}`).toContain(id)
      }
    })

    it('from any call on loses no accepted line', async () => {
      const { calls } = await study(new ShimmedBrowser({ locks }))
      for (let index = 0; index < calls; index++) {
        const browser = new ShimmedBrowser({ locks })
        browser.disk.plan = (at) => (at >= index && at < index + 8 ? fault : undefined)
        const { accepted } = await study(browser)
        const kept = await stored(browser)
        for (const id of accepted) expect(kept, `faults from call ${index} on`).toContain(id)
      }
    })
  })

  it('keeps old data when the disk is full, and saves again when there is room', async () => {
    const browser = new ShimmedBrowser({ locks })
    const before = await study(browser)
    const full: Fault = { kind: 'reject', error: named('QuotaExceededError') }
    browser.disk.plan = (_at, call) => (call === 'setItem' ? full : undefined)
    browser.time += 60_000
    const store = createLocalforageStore(browser.tab())
    await store.open()
    const lines = store.stamp([answerBody('late')], browser.time, 0)
    await expect(store.append(lines)).rejects.toMatchObject({ name: 'StoreError', fault: 'full' })
    const many = farLines(900)
    await expect(store.adopt(many)).rejects.toMatchObject({ fault: 'full' })

    expect((await stored(browser)).toSorted()).toEqual(before.stamped.map(({ id }) => id).toSorted())
    await store.append(lines)
    store.close()
    expect(await stored(browser)).toContain(lines[0]?.id)
  })

  it('takes in many lines whole or not at all', async () => {
    const many = farLines(9_000)
    for (let failing = 0; failing < 7; failing++) {
      const browser = new ShimmedBrowser({ locks })
      const store = createLocalforageStore(browser.tab())
      await store.open()
      let writes = 0
      browser.disk.plan = (_at, call) => {
        if (call !== 'setItem') return undefined
        return writes++ >= failing ? { kind: 'reject', error: named('UnknownError') } : undefined
      }
      const whole = await keepsAdopted(store, many)
      store.close()
      expect(await stored(browser)).toHaveLength(whole ? many.length : 0)
    }
  })
})

async function keepsAdopted(store: JournalStore, lines: readonly Line[]): Promise<boolean> {
  return store.adopt(lines).then(() => true, refuseOnlyStoreErrors)
}

describe('a database that does not open', () => {
  it.each([
    ['blocked', { kind: 'reject', error: new Error('No available storage method found.') }],
    ['blocked', { kind: 'reject', error: new DOMException('denied', 'SecurityError') }],
    ['hanging', { kind: 'hang', lands: 'never' }],
    ['broken', { kind: 'reject', error: new DOMException('', 'UnknownError') }],
  ] as const)('is reported as %s', async (fault, plan) => {
    const browser = new ShimmedBrowser({ locks: true })
    browser.disk.plan = (_at, call) => (call === 'ready' ? plan : undefined)
    const store = createLocalforageStore(browser.tab())
    await expect(store.open()).rejects.toMatchObject({ name: 'StoreError', fault })
    browser.disk.plan = () => undefined
    await expect(store.open()).resolves.toMatchObject({ lines: [] })
    store.close()
  })
})
