import { describe, expect, it } from 'vitest'
import { createCopyShelf } from '../../src/storage/copy-shelf.ts'
import { createLocalforageStore } from '../../src/storage/localforage-store.ts'
import { ShimmedBrowser } from './shimmed-browser.ts'

const copy = { bank: 'league', opened: 7, sentences: { 'A1.1': 'The pilots keep the flag.' }, altered: [] }

describe('the shelf of copies', () => {
  it('keeps one for each bank until it is removed', async () => {
    const around = new ShimmedBrowser({ locks: true }).tab()
    await createCopyShelf(around).keep('league', copy)
    await createCopyShelf(around).keep('other', { ...copy, bank: 'other' })
    const shelf = createCopyShelf(around)
    expect(await shelf.load('league')).toEqual(copy)
    await shelf.remove('league')
    expect(await shelf.load('league')).toBeNull()
    expect(await shelf.load('other')).toMatchObject({ bank: 'other' })
  })

  it('takes what a kill left torn for nothing', async () => {
    const browser = new ShimmedBrowser({ locks: true })
    browser.disk.values.set('league', '{"bank":"lea')
    expect(await createCopyShelf(browser.tab()).load('league')).toBeNull()
  })

  it('is a database of its own, which no journal reads', async () => {
    const names: string[] = []
    const around = new ShimmedBrowser({ locks: true }).tab()
    const load = async () => {
      const forages = await around.load()
      return { ...forages, createInstance: (given: { name: string; storeName: string; driver: string }) => (names.push(given.name), forages.createInstance(given)) }
    }
    await createCopyShelf({ ...around, load }).keep('league', copy)
    await createLocalforageStore({ ...around, load }).open()
    expect(new Set(names.filter((name) => !name.endsWith('-scratch')))).toEqual(new Set(['shim-copy', 'shim']))
  })

  it('says so with a StoreError where nothing can be stored', async () => {
    const browser = new ShimmedBrowser({ locks: true })
    browser.disk.plan = () => ({ kind: 'reject', error: new DOMException('no', 'SecurityError') })
    await expect(createCopyShelf(browser.tab()).keep('league', copy)).rejects.toMatchObject({ name: 'StoreError', fault: 'blocked' })
  })
})
