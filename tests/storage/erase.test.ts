import { describe, expect, it } from 'vitest'
import { eraseEverything, type Databases } from '../../src/storage/erase.ts'
import { ShimmedBrowser } from './shimmed-browser.ts'

/** A request as IndexedDB hands it out, which calls back later. */
function request(settle: (request: IDBOpenDBRequest) => void): IDBOpenDBRequest {
  const made = new EventTarget() as IDBOpenDBRequest
  queueMicrotask(() => settle(made))
  return made
}

describe('deleting everything', () => {
  it('deletes each database, then the marks, and nobody else’s', async () => {
    const browser = new ShimmedBrowser({ locks: true })
    const around = browser.tab()
    for (const key of ['passage/canary', 'passage-theme', 'passage-first', 'other']) browser.local.setItem(key, 'x')
    const dropped: string[] = []
    const databases: Databases = {
      deleteDatabase: (name) => {
        dropped.push(name)
        expect(browser.local.getItem('passage/canary')).toBe('x')
        return request((done) => done.onsuccess?.call(done, new Event('success')))
      },
    }
    await eraseEverything(around, databases)
    expect(dropped).toEqual(['', '-copy', '-records', '-classes', '-scratch'].map((end) => around.name + end))
    expect(Array.from({ length: browser.local.length }, (_, n) => browser.local.key(n))).toEqual(['other'])
  })

  it('says so where a database does not go, and leaves the marks', async () => {
    const browser = new ShimmedBrowser({ locks: true })
    browser.local.setItem('passage/canary', 'x')
    const stuck: Databases = { deleteDatabase: () => request(() => undefined) }
    await expect(eraseEverything({ ...browser.tab(), timeout: 20 }, stuck)).rejects.toMatchObject({ fault: 'hanging' })
    expect(browser.local.getItem('passage/canary')).toBe('x')
  })
})
