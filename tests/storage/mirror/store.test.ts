import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Line } from '../../../src/journal/line.ts'
import type { JournalStore, Opened } from '../../../src/journal/store-port.ts'
import { createLocalforageStore } from '../../../src/storage/localforage-store.ts'
import type { MirrorDoor } from '../../../src/storage/mirror-door.ts'
import { createStandIn } from '../../../src/storage/stand-in.ts'
import { answerBody, farLines } from '../bodies.ts'
import { ShimmedBrowser } from '../shimmed-browser.ts'
import { madeUpDoor } from './made-up-door.ts'
import { MadeUpFolder } from './made-up-folder.ts'
import { madeUpRoot } from './made-up-root.ts'

const open: JournalStore[] = []
afterEach(() => {
  for (const store of open.splice(0)) store.close()
})

function browserWithCopy(): { browser: ShimmedBrowser; folder: MadeUpFolder } {
  const browser = new ShimmedBrowser({ locks: true })
  const folder = new MadeUpFolder()
  return { browser, folder }
}

async function start(browser: ShimmedBrowser, folder: MadeUpFolder): Promise<{ store: JournalStore; opened: Opened }> {
  folder.opened.clear()
  const store = createLocalforageStore({ ...browser.tab(), mirror: madeUpDoor(folder, () => browser.time) })
  open.push(store)
  return { store, opened: await store.open() }
}

async function settle(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 20))
}

const ids = (lines: readonly Line[]) => lines.map(({ id }) => id).sort()

describe('a journal with a second copy', () => {
  it('comes back whole, learner included, where the browser deleted the database, and says so', async () => {
    for (const marked of [true, false]) {
      const { browser, folder } = browserWithCopy()
      const { store, opened } = await start(browser, folder)
      const own = store.stamp([answerBody('a'), answerBody('b'), { do: 'undo', q: 'a' }], 1, 0)
      await store.append(own)
      await store.adopt(farLines(3_000))
      await settle()
      store.close()
      browser.disk.values.clear()
      if (!marked) browser.local.clear()

      const after = await start(browser, folder)
      expect(ids(after.opened.lines)).toEqual(ids([...own, ...farLines(3_000)]))
      expect(after.opened).toMatchObject({ learner: opened.learner, wiped: false, broughtBack: 3_002, damage: [] })
      const [next] = after.store.stamp([answerBody('c')], 2, 0)
      expect(ids(own)).not.toContain(next?.id)
      after.store.close()
      expect((await start(browser, folder)).opened).toMatchObject({ broughtBack: 0, learner: opened.learner })
    }
  })

  it('takes many lines of others piece by piece, beside those of the writer', async () => {
    const { browser, folder } = browserWithCopy()
    const { store } = await start(browser, folder)
    await store.append(store.stamp([answerBody('a')], 1, 0))
    await store.adopt(farLines(2_500))
    await settle()
    const [own, filled] = [...folder.files.keys()].map((name) => folder.text(name).trim().split('\n'))
    expect(own).toHaveLength(2)
    // The learner is noted once.
    expect(filled).toHaveLength(2_501)
  })

  it('gives no number out again that only the second copy knows, so that what the database lost comes back beside new answers', async () => {
    for (const isReadable of [true, false]) {
      const { browser, folder } = browserWithCopy()
      const { store } = await start(browser, folder)
      const kept = store.stamp([answerBody('a')], 1, 0)
      await store.append(kept)
      const before = new Map(browser.disk.values)
      const lost = store.stamp([answerBody('b'), answerBody('c')], 2, 0)
      await store.append(lost)
      await settle()
      store.close()
      // As a torn log leaves it: the newest write never happened.
      for (const [key, value] of before) browser.disk.values.set(key, value)

      vi.stubGlobal('navigator', { storage: { getDirectory: isReadable ? madeUpRoot(folder) : () => Promise.reject(new Error('locked')) } })
      const after = await start(browser, folder)
      vi.unstubAllGlobals()
      expect(ids(after.opened.lines)).toEqual(ids(kept))
      const [next] = after.store.stamp([answerBody('d')], 3, 0)
      expect(next?.id.split('-')[0]).toBe(kept[0]?.id.split('-')[0])
      expect(ids(lost)).not.toContain(next?.id)
      after.store.close()
    }
  })

  it('stores another line of an id that was stored in this visit, as one that the browser had lost may be', async () => {
    const { browser, folder } = browserWithCopy()
    const { store } = await start(browser, folder)
    const [line] = store.stamp([answerBody('a')], 1, 0)
    if (line === undefined) throw new Error('Nothing was stamped.')
    await store.append([line])
    await store.append([line])
    const other: Line = { ...line, ...answerBody('b') }
    await store.adopt([other])
    store.close()
    const { opened } = await start(browser, folder)
    expect(opened.lines).toEqual([line, other])
  })

  it('is told as deleted where the second copy is gone too', async () => {
    const { browser, folder } = browserWithCopy()
    const { store } = await start(browser, folder)
    await store.append(store.stamp([answerBody('a')], 1, 0))
    await settle()
    store.close()
    browser.disk.values.clear()
    folder.files.clear()
    expect((await start(browser, folder)).opened).toMatchObject({ wiped: true, lines: [], broughtBack: 0 })
  })

  it('brings back at a later start what cannot be stored or read now', async () => {
    const { browser, folder } = browserWithCopy()
    const { store } = await start(browser, folder)
    await store.append(store.stamp([answerBody('a')], 1, 0))
    await settle()
    store.close()
    browser.disk.values.clear()
    browser.disk.plan = (_at, call) => (call === 'setItem' ? { kind: 'reject', error: new DOMException('', 'QuotaExceededError') } : undefined)
    expect((await start(browser, folder)).opened).toMatchObject({ wiped: true, lines: [] })
    browser.disk.plan = () => undefined
    folder.fault = new DOMException('', 'SecurityError')
    expect((await start(browser, folder)).opened).toMatchObject({ wiped: true, lines: [] })
    folder.fault = null
    expect((await start(browser, folder)).opened).toMatchObject({ wiped: false, broughtBack: 1 })
  })

  it('accepts answers whatever goes wrong with the second copy', async () => {
    for (const name of ['SecurityError', 'QuotaExceededError', 'UnknownError']) {
      const { browser, folder } = browserWithCopy()
      const { store } = await start(browser, folder)
      folder.fault = new DOMException('', name)
      await store.append(store.stamp([answerBody('a')], 1, 0))
      await settle()
      folder.fault = null
      await store.append(store.stamp([answerBody('b')], 1, 0))
      await settle()
      expect((await start(browser, folder)).opened.lines).toHaveLength(2)
      expect([...folder.files.keys()].map((file) => folder.text(file)).join('')).toContain('"q":"b"')
    }
  })
})

describe('where the database does not open', () => {
  it('what stands in for it begins with what the second copy has', async () => {
    const { browser, folder } = browserWithCopy()
    const { store, opened } = await start(browser, folder)
    const own = store.stamp([answerBody('a'), answerBody('b')], 1, 0)
    await store.append(own)
    await settle()
    store.close()
    folder.opened.clear()

    const standIn = await createStandIn({ ...browser.tab(), mirror: madeUpDoor(folder, () => browser.time) })
    open.push(standIn)
    expect(await standIn.open()).toMatchObject({ learner: opened.learner, lines: own })
    expect(standIn.stamp([answerBody('c')], 2, 0)[0]?.id).not.toBe(own[0]?.id)
  })

  it('it is empty where there is no second copy, or none that answers', async () => {
    const { browser } = browserWithCopy()
    const mute: MirrorDoor = {
      stands: () => new Promise(() => undefined),
      folder: 'mute',
      open: () => Promise.reject(new Error('never asked')),
    }
    for (const mirror of [null, mute]) {
      const standIn = await createStandIn({ ...browser.tab(), mirror })
      open.push(standIn)
      expect((await standIn.open()).lines).toEqual([])
    }
  })
})
