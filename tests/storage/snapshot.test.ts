import { afterEach, describe, expect, it } from 'vitest'
import { fold } from '../../src/journal/fold.ts'
import type { Line } from '../../src/journal/line.ts'
import { serialise } from '../../src/journal/serialise.ts'
import type { JournalStore, Opened } from '../../src/journal/store-port.ts'
import { packKey } from '../../src/storage/keys.ts'
import { createLocalforageStore } from '../../src/storage/localforage-store.ts'
import { encodeSegment } from '../../src/storage/segment.ts'
import { decodeSlot, encodeSlot } from '../../src/storage/snapshot/slot.ts'
import { ShimmedBrowser } from './shimmed-browser.ts'
import { amounts, answer, body, farLines, idle, many, reducer, told } from './snapshotted.ts'

const open: JournalStore[] = []
afterEach(() => {
  for (const store of open.splice(0)) store.close()
})

async function start(browser: ShimmedBrowser): Promise<{ store: JournalStore; opened: Opened }> {
  const store = createLocalforageStore(browser.tab())
  open.push(store)
  return { store, opened: await store.open() }
}

const snapshots = (browser: ShimmedBrowser) => [...browser.disk.values.keys()].filter((key) => key.startsWith('snap/')).sort()

describe('a snapshot', () => {
  it('is made once there is much to read, and a start goes on from it', async () => {
    const { browser, lines } = await many()
    expect(snapshots(browser)).toEqual(['snap/1'])
    browser.disk.calls.length = 0
    const { opened, store } = await start(browser)
    expect(opened.snapshot).not.toBeNull()
    expect(opened.lines).toEqual([])
    expect(browser.disk.calls.filter((call) => call === 'iterate')).toEqual([])
    expect(told(amounts(opened))).toEqual(told(fold(reducer, lines)))
    // The writer goes on where it was.
    expect(store.stamp([body(0)], browser.time, 0)[0]?.id).toMatch(/-001141$/)
  })

  it('is followed by the lines since, and renewed in the other slot after enough of them', async () => {
    const { browser, lines } = await many()
    const second = await start(browser)
    lines.push(...(await answer(second.store, browser, 6_000, 320)))
    second.store.close()
    const { opened } = await start(browser)
    expect(opened.lines.length).toBe(320)
    expect(told(amounts(opened))).toEqual(told(fold(reducer, lines)))
    await idle(browser)
    expect(snapshots(browser)).toEqual(['snap/0', 'snap/1'])
    const third = await start(browser)
    expect(third.opened.lines).toEqual([])
    expect(told(amounts(third.opened))).toEqual(told(fold(reducer, lines)))
  })

  it('is not made of a short journal', async () => {
    const browser = new ShimmedBrowser({ locks: true })
    const { store } = await start(browser)
    await answer(store, browser, 0, 700)
    await idle(browser)
    expect(snapshots(browser)).toEqual([])
  })

  it('stands for packs after segments were joined', async () => {
    const { browser, lines } = await many()
    const { store } = await start(browser)
    lines.push(...(await answer(store, browser, 6_000, 1_200)))
    await idle(browser)
    store.close()
    expect([...browser.disk.values.keys()].filter((key) => key.startsWith('pack/')).length).toBeGreaterThan(0)
    const { opened } = await start(browser)
    expect(opened.snapshot).not.toBeNull()
    expect(opened.lines).toEqual([])
    expect(told(amounts(opened))).toEqual(told(fold(reducer, lines)))
  })

  it('with anything wrong in it gives way to the older one, and without that to the journal', async () => {
    const { browser, lines } = await many()
    const { store } = await start(browser)
    lines.push(...(await answer(store, browser, 6_000, 320)))
    await idle(browser)
    store.close()
    const newest = browser.disk.values.get('snap/0') ?? ''
    browser.disk.values.set('snap/0', newest.replace('"answers":', '"answors":'))
    const older = await start(browser)
    expect(older.opened.snapshot).not.toBeNull()
    expect(older.opened.lines.length).toBe(320)
    expect(told(amounts(older.opened))).toEqual(told(fold(reducer, lines)))
    older.store.close()
    browser.disk.values.set('snap/1', 'rubbish')
    const without = await start(browser)
    expect(without.opened.snapshot).toBeNull()
    expect(told(amounts(without.opened))).toEqual(told(fold(reducer, lines)))
    await idle(browser)
    expect((await start(browser)).opened.snapshot).not.toBeNull()
  })

  it('is not used once something that it stands for is gone from the journal', async () => {
    const { browser } = await many()
    const key = [...browser.disk.values.keys()].find((one) => one.startsWith('pack/') || one.startsWith('log/'))
    browser.disk.values.delete(key ?? '')
    const { opened } = await start(browser)
    expect(opened.snapshot).toBeNull()
    expect(opened.lines.length).toBeLessThan(5_140)
  })

  it('is made anew from every line where a late one reaches behind it', async () => {
    const { browser, lines } = await many()
    const { store } = await start(browser)
    const late = farLines('old', 400)
    await store.adopt(late)
    await idle(browser)
    const { opened } = await start(browser)
    expect(opened.snapshot).not.toBeNull()
    expect(opened.lines).toEqual([])
    expect(told(amounts(opened))).toEqual(told(fold(reducer, [...lines, ...late])))
  })

  it('hands the whole journal over all the same', async () => {
    const { browser, lines } = await many()
    const { store } = await start(browser)
    const all: Line[] = []
    expect(await store.readWhole(async (piece) => void all.push(...piece))).toEqual([])
    expect(told(fold(reducer, all))).toEqual(told(fold(reducer, lines)))
    expect(new Set(all.map(({ id }) => id)).size).toBe(lines.length)
  })

  it('is not followed by a part of the journal where a value cannot be read: that is no damage', async () => {
    const { browser } = await many()
    const { store } = await start(browser)
    const key = [...browser.disk.values.keys()].find((one) => one.startsWith('log/') || one.startsWith('part/'))
    const error = new DOMException('The value cannot be read.', 'UnknownError')
    browser.disk.plan = (_, call, asked) => (call === 'getItem' && asked === key ? { kind: 'reject', error } : undefined)
    await expect(store.readWhole(async () => undefined)).rejects.toMatchObject({ fault: 'broken' })
  })

  it('of a journal that is large from the start is made before the start goes on', async () => {
    const browser = new ShimmedBrowser({ locks: true })
    const lines = farLines('far', 2_400)
    for (let n = 0; n < 24; n++) {
      const texts = lines.slice(n * 100, n * 100 + 100).map(serialise)
      browser.disk.values.set(packKey(`p${n}`, texts.length), encodeSegment({ writer: `p${n}`, n: 0, texts }))
    }
    const { opened } = await start(browser)
    expect(opened.snapshot).not.toBeNull()
    expect(opened.lines).toEqual([])
    expect(told(amounts(opened))).toEqual(told(fold(reducer, lines)))
  })
})

describe('a slot', () => {
  const slot = { sequence: 7, covered: new Map([['log/w1/0', 12]]), last: new Map([['w1', 12]]), body: '{"cut":1}\n{"ü":1}' }

  it('comes back as it was', () => {
    expect(decodeSlot(encodeSlot(slot))).toEqual({ state: 'sound', slot })
  })

  it('is refused with any bit of it changed', () => {
    const text = encodeSlot(slot)
    for (let place = 0; place < text.length; place++) {
      for (let bit = 0; bit < 8; bit++) {
        const changed = text.slice(0, place) + String.fromCharCode(text.charCodeAt(place) ^ (1 << bit)) + text.slice(place + 1)
        expect(decodeSlot(changed), `bit ${bit} of character ${place}`).toMatchObject({ state: 'refused' })
      }
    }
    for (let length = 0; length < text.length; length++) expect(decodeSlot(text.slice(0, length)).state).toBe('refused')
  })

  it.each([null, 7, {}, '', 'text', '\n\n'])('is refused: %j', (value) => {
    expect(decodeSlot(value)).toMatchObject({ state: 'refused' })
  })
})
