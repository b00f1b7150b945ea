import { afterEach, describe, it } from 'vitest'
import type { JournalStore } from '../../src/journal/store-port.ts'
import { createLocalforageStore } from '../../src/storage/localforage-store.ts'
import { createMemoryShelf, createMemoryStore } from '../../src/storage/memory-store.ts'
import { countedIds } from './bodies.ts'
import { CONTRACT, type Place } from './contract.ts'
import { ShimmedBrowser } from './shimmed-browser.ts'

const open = new Set<JournalStore>()

afterEach(() => {
  for (const store of open) store.close()
  open.clear()
})

function kept(store: JournalStore): JournalStore {
  open.add(store)
  return store
}

function memory(): Place {
  const random = countedIds()
  const shelf = createMemoryShelf(random)
  return { tab: () => kept(createMemoryStore(random, shelf)), pass: () => undefined }
}

function shimmed(locks: boolean): Place {
  const browser = new ShimmedBrowser({ locks })
  const channel = `contract-${Math.random()}`
  return {
    tab: () => kept(createLocalforageStore(browser.tab(channel))),
    pass: (ms) => {
      browser.time += ms
    },
  }
}

describe.each([
  ['in memory', memory],
  ['over localforage with Web Locks', () => shimmed(true)],
  ['over localforage without Web Locks', () => shimmed(false)],
])('the journal store %s', (_name, place) => {
  it.each(CONTRACT)('$name', async ({ check }) => {
    await check(place())
  })
})
