import { describe, expect, it } from 'vitest'
import { createLocalforageStore } from '../../src/storage/localforage-store.ts'
import { ShimmedBrowser } from './shimmed-browser.ts'

const HOUR_MS = 3_600_000

describe('without Web Locks and without a channel between tabs', () => {
  const browser = new ShimmedBrowser({ locks: false })

  async function tab() {
    const store = createLocalforageStore({ ...browser.tab(), openChannel: () => null })
    await store.open()
    return store
  }

  it('a draft is left to its tab for half a day, since nobody can say whether that is open', async () => {
    const one = await tab()
    await one.writeDraft('study', 'half an answer')
    browser.time += 11 * HOUR_MS
    expect(await (await tab()).readDraft('study')).toBeNull()
    browser.time += 2 * HOUR_MS
    expect(await (await tab()).readDraft('study')).toBe('half an answer')
  })

  it('one’s own draft is always there', async () => {
    const one = await tab()
    await one.writeDraft('quiz', 'half an answer')
    expect(await one.readDraft('quiz')).toBe('half an answer')
  })
})

describe('without Web Locks', () => {
  it('two tabs that look at once each learn of the other', async () => {
    const browser = new ShimmedBrowser({ locks: false })
    const [one, two] = [createLocalforageStore(browser.tab('look')), createLocalforageStore(browser.tab('look'))]
    await Promise.all([one.open(), two.open()])
    await one.writeDraft('study', 'of one')
    await two.writeDraft('quiz', 'of two')
    expect(await Promise.all([two.readDraft('study'), one.readDraft('quiz')])).toEqual([null, null])
    one.close()
    expect(await two.readDraft('study')).toBe('of one')
    two.close()
  })
})
