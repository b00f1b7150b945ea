import { describe, expect, it } from 'vitest'
import type { Line } from '../../src/journal/line.ts'
import type { JournalStore } from '../../src/journal/store-port.ts'
import { createLocalforageStore } from '../../src/storage/localforage-store.ts'
import { answerBody, farLines } from './bodies.ts'
import { ShimmedBrowser } from './shimmed-browser.ts'
import type { Fault } from './shimmed-forage.ts'
import { errorNamed, FAULTS, foundLater, refuseOnlyStoreErrors, tellStory } from './story.ts'

async function stored(browser: ShimmedBrowser): Promise<readonly string[]> {
  const { ids, damage } = await foundLater(browser)
  expect(damage).toEqual([])
  return ids
}

describe.each([['with Web Locks', true], ['without Web Locks', false]])('the localforage store %s', (_name, locks) => {
  describe.each(FAULTS)('meeting %s', (_fault, fault) => {
    it('at any one call loses no accepted line, and keeps refused ones at the second try', async () => {
      const { calls } = await tellStory(new ShimmedBrowser({ locks }))
      for (let index = 0; index < calls; index++) {
        const browser = new ShimmedBrowser({ locks })
        browser.disk.plan = (at) => (at === index ? fault : undefined)
        const { stamped, accepted } = await tellStory(browser)
        const kept = await stored(browser)
        for (const id of accepted) expect(kept, `fault at call ${index}`).toContain(id)
        for (const { id } of stamped) expect(kept, `fault at call ${index}`).toContain(id)
      }
    })

    it('from any call on loses no accepted line', async () => {
      const { calls } = await tellStory(new ShimmedBrowser({ locks }))
      for (let index = 0; index < calls; index++) {
        const browser = new ShimmedBrowser({ locks })
        browser.disk.plan = (at) => (at >= index && at < index + 8 ? fault : undefined)
        const { accepted } = await tellStory(browser)
        const kept = await stored(browser)
        for (const id of accepted) expect(kept, `faults from call ${index} on`).toContain(id)
      }
    })
  })

  it('keeps old data when the disk is full, and saves again when there is room', async () => {
    const browser = new ShimmedBrowser({ locks })
    const before = await tellStory(browser)
    const full: Fault = { kind: 'reject', error: errorNamed('QuotaExceededError') }
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
        return writes++ >= failing ? { kind: 'reject', error: errorNamed('UnknownError') } : undefined
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
