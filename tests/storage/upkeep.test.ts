import { afterEach, describe, expect, it } from 'vitest'
import type { Line } from '../../src/journal/line.ts'
import { serialise } from '../../src/journal/serialise.ts'
import type { JournalStore, Opened } from '../../src/journal/store-port.ts'
import { createLocalforageStore } from '../../src/storage/localforage-store.ts'
import { decodeSegment } from '../../src/storage/decode-segment.ts'
import { packKey } from '../../src/storage/keys.ts'
import { encodeSegment } from '../../src/storage/segment.ts'
import { answerBody, farLines } from './bodies.ts'
import { ShimmedBrowser } from './shimmed-browser.ts'

const open: JournalStore[] = []
afterEach(() => {
  for (const store of open.splice(0)) store.close()
})

async function start(browser: ShimmedBrowser): Promise<{ store: JournalStore; opened: Opened }> {
  const store = createLocalforageStore(browser.tab())
  open.push(store)
  return { store, opened: await store.open() }
}

/** A start, some answers, and the end of the tab. */
async function visit(browser: ShimmedBrowser, answers: number): Promise<readonly Line[]> {
  const { store } = await start(browser)
  const lines = store.stamp([...Array(answers).keys()].map((n) => answerBody(`q${n}`)), browser.time, 0)
  await store.append(lines)
  store.close()
  return lines
}

async function tidy(browser: ShimmedBrowser): Promise<void> {
  for (const work of browser.idle.splice(0)) work()
  for (let turn = 0; turn < 2_000; turn++) await Promise.resolve()
}

const ids = (lines: readonly Line[]) => [...new Set(lines.map(({ id }) => id))].sort()
const logKeys = (browser: ShimmedBrowser) => [...browser.disk.values.keys()].filter((key) => key.startsWith('log/'))

describe('segments', () => {
  it('come back as they were written', () => {
    const segment = { writer: 'w1', n: 3, texts: ['{"id":"w1-000001","at":1,"tz":0,"do":"undo","q":"ü"}'] }
    expect(decodeSegment(encodeSegment(segment))).toMatchObject({ state: 'sound', segment, unread: null })
  })

  it('are never taken for sound with any character changed', () => {
    const text = encodeSegment({ writer: 'w1', n: 3, texts: ['{"id":"w1-000001","at":1,"tz":0,"do":"undo","q":"q"}'] })
    const end = text.indexOf('\n')
    for (let place = end; place < text.length; place++) {
      const changed = text.slice(0, place) + '#' + text.slice(place + 1)
      expect(decodeSegment(changed).state, `character ${place}`).toBe('damaged')
    }
    for (let length = 0; length < text.length; length++) {
      expect(decodeSegment(text.slice(0, length)).state).toBe('damaged')
    }
  })

  it.each([null, 7, {}, '', 'text', '{}\n', '{"format":"passage-log","version":1}\n'])('are damaged: %j', (value) => {
    expect(decodeSegment(value).state).toBe('damaged')
  })

  it('of a newer version are left alone', () => {
    expect(decodeSegment('{"format":"passage-log","version":2}\n')).toMatchObject({ state: 'newer' })
  })
})

describe('a damaged segment', () => {
  it('is set aside and reported, and the rest is read', async () => {
    const browser = new ShimmedBrowser({ locks: true })
    const first = await visit(browser, 3)
    const second = await visit(browser, 2)
    const [key] = logKeys(browser)
    const value = browser.disk.values.get(key ?? '') ?? ''
    browser.disk.values.set(key ?? '', value.replace('"score":1', '"score":0'))

    const { opened } = await start(browser)
    expect(opened.damage).toEqual([{ key: `bad/${key}`, reason: 'Its checksum does not agree with its content.' }])
    expect(ids(opened.lines)).toEqual(ids(second))
    expect(browser.disk.values.get(`bad/${key}`)).toBe(value.replace('"score":1', '"score":0'))
    expect(browser.disk.values.has(key ?? '')).toBe(false)
    expect(first).toHaveLength(3)
    expect((await start(browser)).opened.damage).toMatchObject([{ key: `bad/${key}` }])
  })

  it('stays where it is while nothing can be written', async () => {
    const browser = new ShimmedBrowser({ locks: true })
    await visit(browser, 3)
    const [key = ''] = logKeys(browser)
    browser.disk.values.set(key, 'spoilt')
    browser.disk.plan = (_at, call) =>
      call === 'setItem' ? { kind: 'reject', error: new DOMException('', 'QuotaExceededError') } : undefined
    expect((await start(browser)).opened.damage).toMatchObject([{ key }])
    expect(browser.disk.values.get(key)).toBe('spoilt')
  })
})

describe('what a later version wrote', () => {
  const newer = '{"format":"passage-log","version":2}\nsomething'

  it('stays as it is, and nothing is written beside it, until it is gone', async () => {
    const browser = new ShimmedBrowser({ locks: true })
    const lines = await visit(browser, 3)
    browser.disk.values.set('log/wnew/0', newer)
    const before = new Map(browser.disk.values)
    const { store, opened } = await start(browser)
    expect(opened).toMatchObject({ newer: true, damage: [] })
    expect(ids(opened.lines)).toEqual(ids(lines))
    const more = store.stamp([answerBody('late')], 1, 0)
    for (const write of [store.append(more), store.adopt(farLines(900)), store.writeSettings({}), store.writeDraft('quiz', {}), store.adoptLearner('else')]) {
      await expect(write).rejects.toMatchObject({ name: 'StoreError', fault: 'newer' })
    }
    await tidy(browser)
    expect(browser.disk.values).toEqual(before)
    store.close()
    browser.disk.values.delete('log/wnew/0')
    const after = await start(browser)
    expect(after.opened.newer).toBe(false)
    await after.store.append(more)
  })
})

describe('lines that were taken in together', () => {
  const many = farLines(5_000)
  const partKeys = (browser: ShimmedBrowser) => [...browser.disk.values.keys()].filter((key) => /^in\/.*\d$/.test(key))

  it('are reported when a part of them is gone', async () => {
    const browser = new ShimmedBrowser({ locks: true })
    await (await start(browser)).store.adopt(many)
    browser.disk.values.delete(partKeys(browser)[1] ?? '')
    const { opened } = await start(browser)
    expect(opened.damage).toMatchObject([{ reason: 'A part of what was taken in is missing.' }])
    expect(opened.lines).toHaveLength(many.length - 2_048)
  })

  it('keep no answer waiting that is given meanwhile', async () => {
    const browser = new ShimmedBrowser({ locks: true })
    const { store } = await start(browser)
    const own = store.stamp([answerBody('meanwhile')], 1, 0)
    const appending: Promise<void>[] = []
    browser.disk.plan = (_at, call) => {
      if (call === 'setItem' && partKeys(browser).length === 1 && appending.length === 0) appending.push(store.append(own))
      return undefined
    }
    await store.adopt(many)
    await Promise.all(appending)
    const order = [...browser.disk.values.keys()]
    expect(logKeys(browser)).toHaveLength(1)
    expect(order.indexOf(logKeys(browser)[0] ?? '')).toBeLessThan(order.findIndex((key) => key.endsWith('/done')))
    expect((await start(browser)).opened.lines).toHaveLength(many.length + 1)
  })

  it('are removed a day after they were left without their mark', async () => {
    const browser = new ShimmedBrowser({ locks: true })
    await (await start(browser)).store.adopt(many)
    for (const key of browser.disk.values.keys()) if (key.endsWith('/done')) browser.disk.values.delete(key)
    expect((await start(browser)).opened.lines).toEqual([])
    await tidy(browser)
    expect(partKeys(browser)).toHaveLength(3)
    browser.time += 25 * 3_600_000
    await start(browser)
    await tidy(browser)
    expect(partKeys(browser)).toHaveLength(0)
  })
})

describe('a store that can only be read key by key', () => {
  it('reports the value that cannot be read, and reads the rest', async () => {
    const browser = new ShimmedBrowser({ locks: true })
    await visit(browser, 3)
    const second = await visit(browser, 2)
    const [bad] = logKeys(browser)
    const error = new DOMException('Error continuing cursor', 'UnknownError')
    browser.disk.plan = (_at, call, key) =>
      call === 'iterate' || (call === 'getItem' && key === bad) ? { kind: 'reject', error } : undefined
    const { opened } = await start(browser)
    expect(opened.damage).toMatchObject([{ key: bad, reason: 'Error continuing cursor' }])
    expect(ids(opened.lines)).toEqual(ids(second))
  })
})

describe('packing', () => {
  it('joins the segments of many visits into one, and loses nothing', async () => {
    const browser = new ShimmedBrowser({ locks: true })
    const lines: Line[] = []
    for (let n = 0; n < 20; n++) lines.push(...(await visit(browser, 2)))
    browser.idle.splice(0)
    const { opened } = await start(browser)
    expect(ids(opened.lines)).toEqual(ids(lines))
    await tidy(browser)
    expect(logKeys(browser)).toEqual([])
    expect([...browser.disk.values.keys()].filter((key) => key.startsWith('pack/'))).toHaveLength(1)
    expect(ids((await start(browser)).opened.lines)).toEqual(ids(lines))
  })

  it('reads no large pack again, however many there are', async () => {
    const browser = new ShimmedBrowser({ locks: true })
    const lines = farLines(20 * 100)
    for (let n = 0; n < 20; n++) {
      const texts = lines.slice(n * 100, (n + 1) * 100).map(serialise)
      // The key alone says how large it is.
      browser.disk.values.set(packKey(`p${n}`, 2_000), encodeSegment({ writer: `p${n}`, n: 0, texts }))
    }
    await start(browser)
    const read: string[] = []
    browser.disk.plan = (_, call, key) => {
      if (call === 'getItem') read.push(key ?? '')
      return undefined
    }
    await tidy(browser)
    expect(read.filter((key) => key.startsWith('pack/'))).toEqual([])
  })

  it('leaves the segment that another open tab is filling', async () => {
    const browser = new ShimmedBrowser({ locks: true })
    const { store: other } = await start(browser)
    await other.append(other.stamp([answerBody('a')], 1, 0))
    const lines: Line[] = []
    for (let n = 0; n < 20; n++) lines.push(...(await visit(browser, 1)))
    browser.idle.splice(0)
    await start(browser)
    await tidy(browser)
    expect(logKeys(browser)).toHaveLength(1)
    await other.append(other.stamp([answerBody('b')], 2, 0))
    expect(ids((await start(browser)).opened.lines)).toHaveLength(lines.length + 2)
  })

  it('loses nothing wherever it stops', async () => {
    for (let stop = 0; stop < 60; stop++) {
      const browser = new ShimmedBrowser({ locks: true })
      const lines: Line[] = []
      for (let n = 0; n < 17; n++) lines.push(...(await visit(browser, 1)))
      browser.idle.splice(0)
      const { store } = await start(browser)
      let calls = 0
      const stopped = { kind: 'reject', error: new DOMException('', 'SecurityError') } as const
      browser.disk.plan = () => (calls++ >= stop ? stopped : undefined)
      await tidy(browser)
      store.close()
      browser.disk.plan = () => undefined
      expect(ids((await start(browser)).opened.lines), `stopped at call ${stop}`).toEqual(ids(lines))
    }
  })
})

describe('writers', () => {
  it('are used again after their tab is gone, where there are Web Locks', async () => {
    const browser = new ShimmedBrowser({ locks: true })
    const [first] = await visit(browser, 1)
    const [second] = await visit(browser, 1)
    expect(first?.id.replace('000001', '000002')).toBe(second?.id)
  })

  it('are new for every tab without Web Locks', async () => {
    const browser = new ShimmedBrowser({ locks: false })
    const [first] = await visit(browser, 1)
    const [second] = await visit(browser, 1)
    expect(first?.id.split('-')[0]).not.toBe(second?.id.split('-')[0])
  })

  it('are never shared by open tabs', async () => {
    for (const locks of [true, false]) {
      const browser = new ShimmedBrowser({ locks })
      await visit(browser, 1)
      const tabs = await Promise.all([start(browser), start(browser), start(browser)])
      const writers = tabs.map(({ store }) => store.stamp([answerBody('q')], 1, 0)[0]?.id.split('-')[0])
      expect(new Set(writers).size).toBe(3)
    }
  })
})

describe('the canary', () => {
  it('tells a deleted store from a first run, and keeps the learner', async () => {
    const browser = new ShimmedBrowser({ locks: true })
    expect((await start(browser)).opened.wiped).toBe(false)
    await visit(browser, 1)
    const { learner } = (await start(browser)).opened
    browser.disk.values.clear()
    const { opened } = await start(browser)
    expect(opened).toMatchObject({ wiped: true, lines: [], learner })
  })

  it('is silent where nothing was ever saved', async () => {
    const browser = new ShimmedBrowser({ locks: true })
    await start(browser)
    expect((await start(browser)).opened.wiped).toBe(false)
  })
})

describe('the start', () => {
  it('makes the browser compact before the first write of any kind', async () => {
    for (const write of ['append', 'writeDraft', 'writeSettings'] as const) {
      const browser = new ShimmedBrowser({ locks: true })
      const { store } = await start(browser)
      if (write === 'append') await store.append(store.stamp([answerBody('q')], 1, 0))
      else if (write === 'writeDraft') await store.writeDraft('quiz', { some: 'thing' })
      else await store.writeSettings({ some: 'thing' })
      const { calls } = browser.disk
      expect(calls.filter((call) => call === 'dropInstance')).toHaveLength(1)
      expect(calls.indexOf('dropInstance'), write).toBeLessThan(calls.indexOf('setItem'))
    }
  })

  it('makes it compact once more before the first write after a full disk', async () => {
    const browser = new ShimmedBrowser({ locks: true })
    const { store } = await start(browser)
    const lines = store.stamp([answerBody('q')], 1, 0)
    const full = new DOMException('There is no space left.', 'QuotaExceededError')
    browser.disk.plan = (_at, call) => (call === 'setItem' ? { kind: 'reject', error: full } : undefined)
    await expect(store.append(lines)).rejects.toMatchObject({ fault: 'full' })
    browser.disk.plan = () => undefined
    await store.append(lines)
    const { calls } = browser.disk
    expect(calls.filter((call) => call === 'dropInstance')).toHaveLength(2)
    expect(calls.lastIndexOf('dropInstance')).toBeLessThan(calls.lastIndexOf('setItem'))
  })

  it('reads first, and compacts by itself a moment later, though nothing is written', async () => {
    const browser = new ShimmedBrowser({ locks: true })
    const { store } = await start(browser)
    await store.readSettings()
    expect(browser.disk.calls).not.toContain('dropInstance')
    for (const work of browser.later.splice(0)) work()
    for (let turn = 0; turn < 20; turn++) await Promise.resolve()
    expect(browser.disk.calls.filter((call) => call === 'dropInstance')).toHaveLength(1)
  })

  it('asks the database for the settings no second time', async () => {
    const browser = new ShimmedBrowser({ locks: true })
    await (await start(browser)).store.writeSettings({ theme: 'dark' })
    const { store } = await start(browser)
    const before = browser.disk.calls.length
    expect(await store.readSettings()).toEqual({ theme: 'dark' })
    await store.writeSettings({ theme: 'light' })
    expect(await store.readSettings()).toEqual({ theme: 'light' })
    expect(browser.disk.calls.slice(before)).not.toContain('getItem')
  })

  it('takes settings that cannot be read for unreadable, not for none', async () => {
    const browser = new ShimmedBrowser({ locks: true })
    await (await start(browser)).store.writeSettings({ theme: 'dark' })
    const error = new DOMException('Error continuing cursor', 'UnknownError')
    browser.disk.plan = (_at, call, key) =>
      call === 'iterate' || (call === 'getItem' && key === 'settings') ? { kind: 'reject', error } : undefined
    await expect((await start(browser)).store.readSettings()).rejects.toMatchObject({ name: 'StoreError', fault: 'broken' })
  })

  it('does not make reading wait for it, and writes although it fails', async () => {
    const browser = new ShimmedBrowser({ locks: true })
    browser.disk.plan = (_at, call) => (call === 'dropInstance' ? { kind: 'hang', lands: 'never' } : undefined)
    const { store } = await start(browser)
    await store.append(store.stamp([answerBody('q')], 1, 0))
    store.close()
    expect((await start(browser)).opened.lines).toHaveLength(1)
  })
})
