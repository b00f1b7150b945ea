import { describe, expect, it } from 'vitest'
import { fold } from '../../../src/journal/fold.ts'
import type { Line } from '../../../src/journal/line.ts'
import { makeReducer } from '../../../src/memory/schedule.ts'
import { storedCheck } from '../../../src/storage/check/check-stored.ts'
import { createLocalforageStore } from '../../../src/storage/localforage-store.ts'
import { answerBody, farLines } from '../bodies.ts'
import { ShimmedBrowser } from '../shimmed-browser.ts'
import { madeUpWorker } from './made-up-worker.ts'

const schedule = { boundary: 4, first: null }

async function browserWith(lines: readonly Line[]): Promise<ShimmedBrowser> {
  const browser = new ShimmedBrowser({ locks: true })
  const store = createLocalforageStore(browser.tab())
  await store.open()
  await store.append(store.stamp([answerBody('a'), answerBody('b')], 1_700_000_000_000, 0))
  await store.adopt(lines)
  store.close()
  return browser
}

async function factsIn(browser: ShimmedBrowser) {
  const store = createLocalforageStore(browser.tab())
  const { lines } = await store.open()
  store.close()
  return fold(makeReducer(schedule), lines).facts
}

describe('reading all that is stored anew', () => {
  it('counts it, tells how far it is, and finds that what is shown follows from it', async () => {
    const browser = await browserWith(farLines(5_000))
    const progress: string[] = []
    let ended = 0
    const check = storedCheck(browser.tab(), () => madeUpWorker(() => ended++))
    const found = await check.run({ facts: await factsIn(browser), schedule }, (done, of) => progress.push(`${done}/${of}`))
    expect(found).toMatchObject({ stretches: 4, lines: 5_002, answers: 5_002, writers: 2, damaged: [], newer: 0, differing: 0 })
    expect(found.ids).toContain('far-100000..104999')
    expect(progress).toEqual(['1/4', '2/4', '3/4', '4/4'])
    expect(ended).toBe(1)
  })

  it('sees a memory that does not follow, one too many and one too few', async () => {
    const browser = await browserWith([])
    const facts = await factsIn(browser)
    const check = storedCheck(browser.tab(), () => madeUpWorker(() => undefined))
    const run = async (shown: typeof facts) => (await check.run({ facts: shown, schedule }, () => undefined)).differing
    const [[fact, memory] = ['', undefined]] = facts
    if (memory === undefined) throw new Error('no fact')
    expect(await run(facts)).toBe(0)
    expect(await run(new Map([[fact, { ...memory, lapses: 1 }]]))).toBe(1)
    expect(await run(new Map())).toBe(1)
    expect(await run(new Map([...facts, ['sea/else', memory]]))).toBe(1)
  })

  it('names what is damaged, set aside, unreadable or of a later version, and hands it out', async () => {
    const browser = await browserWith([])
    browser.disk.values.set('bad/log/w0/1', 'set aside')
    browser.disk.values.set('log/w0/2', 'spoilt')
    browser.disk.values.set('log/w0/3', '{"format":"passage-log","version":2}\n')
    browser.disk.values.set('log/w0/4', 'out of reach')
    const error = new DOMException('Error continuing cursor', 'UnknownError')
    browser.disk.plan = (_at, call, key) => (call === 'getItem' && key === 'log/w0/4' ? { kind: 'reject', error } : undefined)
    const check = storedCheck(browser.tab(), () => madeUpWorker(() => undefined))
    const found = await check.run({ facts: new Map(), schedule }, () => undefined)
    expect(found).toMatchObject({ newer: 1, lines: 2 })
    expect(found.damaged.map(({ key }) => key).sort()).toEqual(['bad/log/w0/1', 'log/w0/2', 'log/w0/4'])
    expect(await check.damaged('bad/log/w0/1')).toBe('set aside')
    expect(await check.damaged('log/w0/9')).toBeNull()
  })

  it('ends its worker where the database is out of reach', async () => {
    const browser = await browserWith([])
    browser.disk.plan = () => ({ kind: 'reject', error: new DOMException('', 'SecurityError') })
    let ended = 0
    await expect(storedCheck(browser.tab(), () => madeUpWorker(() => ended++)).run({ facts: new Map(), schedule }, () => undefined)).rejects.toMatchObject({ fault: 'blocked' })
    expect(ended).toBe(1)
  })
})
