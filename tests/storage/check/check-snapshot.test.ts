import { beforeAll, describe, expect, it } from 'vitest'
import { fold } from '../../../src/journal/fold.ts'
import type { Line } from '../../../src/journal/line.ts'
import type { StoredFound } from '../../../src/journal/stored-found.ts'
import { storedCheck } from '../../../src/storage/check/check-stored.ts'
import { createLocalforageStore } from '../../../src/storage/localforage-store.ts'
import { checksum } from '../../../src/storage/segment.ts'
import { decodeSlot, encodeSlot, summedPart, type Slot } from '../../../src/storage/snapshot/slot.ts'
import { ShimmedBrowser } from '../shimmed-browser.ts'
import { answer, many, reducer } from '../snapshotted.ts'
import { madeUpWorker } from './made-up-worker.ts'

const SNAPSHOT = 'snap/1'
const AGREEING = { agreeing: 1, spoilt: [], replaced: false }
const REPLACED = { agreeing: 0, spoilt: [SNAPSHOT], replaced: true }

let kept: ReadonlyMap<string, string>
let lines: readonly Line[]
beforeAll(async () => {
  const { browser, lines: all } = await many()
  kept = browser.disk.values
  lines = all
})

/** A browser of a large journal whose snapshot was `changed`; null takes it away. */
function browserWith(changed: (snapshot: string) => string | null): ShimmedBrowser {
  const browser = new ShimmedBrowser({ locks: true })
  for (const [key, value] of kept) browser.disk.values.set(key, value)
  const snapshot = changed(kept.get(SNAPSHOT) ?? '')
  if (snapshot === null) browser.disk.values.delete(SNAPSHOT)
  else browser.disk.values.set(SNAPSHOT, snapshot)
  return browser
}

function check(browser: ShimmedBrowser): Promise<StoredFound> {
  const { facts } = fold(reducer, lines)
  const stored = storedCheck(browser.tab(), () => madeUpWorker(() => undefined))
  return stored.run({ facts, schedule: { boundary: 4, first: null } }, () => undefined)
}

/** A sound slot again, of something else than it was. */
const rewritten = (change: (slot: Slot) => Slot) => (snapshot: string): string => {
  const reading = decodeSlot(snapshot)
  if (reading.state !== 'sound') throw new Error(`The snapshot is ${reading.state}.`)
  return encodeSlot(change(reading.slot))
}

/** With the sum of what it says now. */
function resummed(snapshot: string): string {
  const rest = summedPart(snapshot)
  return `${checksum(rest)}\n${rest}`
}

const fewerLines = rewritten((slot) => ({ ...slot, covered: new Map([...slot.covered].map(([key, count], n) => [key, n === 0 ? count - 1 : count])) }))
const otherMemory = rewritten((slot) => ({ ...slot, body: slot.body.replace(/(\d)\.(\d{3})/u, (_, whole: string, part: string) => `${whole}.${part}9`) }))

describe('the snapshot in the data check', () => {
  it('agrees with the lines that it stands for', async () => {
    const found = await check(browserWith((snapshot) => snapshot))
    expect(found).toMatchObject({ snapshots: AGREEING, differing: 0, damaged: [] })
  })

  it('agrees while the journal goes on beyond it', async () => {
    const browser = browserWith((snapshot) => snapshot)
    const store = createLocalforageStore(browser.tab())
    await store.open()
    await answer(store, browser, 9_000, 70)
    store.close()
    const found = await check(browser)
    expect(found).toMatchObject({ snapshots: AGREEING, lines: lines.length + 70 })
  })

  it.each([
    ['has a bit flipped', (snapshot: string) => snapshot.replace('"answers":', '"answors":')],
    ['is no snapshot', () => 'rubbish'],
    ['is whole and stands for one line more than it names', fewerLines],
    ['is whole and holds another memory', otherMemory],
  ])('goes, and another is made, where it %s', async (_, changed) => {
    const browser = browserWith(changed)
    expect((await check(browser)).snapshots).toEqual(REPLACED)
    expect(browser.disk.values.get(SNAPSHOT)).not.toBe(changed(kept.get(SNAPSHOT) ?? ''))
    expect((await check(browser)).snapshots).toEqual(AGREEING)
  })

  it('is no fault where there is none, or its lines are stored otherwise by now', async () => {
    const none = { agreeing: 0, spoilt: [], replaced: false }
    expect((await check(browserWith(() => null))).snapshots).toEqual(none)
    const elsewhere = rewritten((slot) => ({ ...slot, covered: new Map([...slot.covered, ['log/gone/0', 3]]) }))
    expect((await check(browserWith(elsewhere))).snapshots).toEqual(none)
  })

  it('is left alone where another version of the app made it', async () => {
    const browser = browserWith((snapshot) => resummed(snapshot.replace(/"version":"[^"]+"/u, '"version":"99.1"')))
    const stored = browser.disk.values.get(SNAPSHOT)
    expect((await check(browser)).snapshots).toEqual({ agreeing: 0, spoilt: [], replaced: false })
    expect(browser.disk.values.get(SNAPSHOT)).toBe(stored)
  })
})
