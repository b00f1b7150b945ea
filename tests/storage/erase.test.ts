import { describe, expect, it } from 'vitest'
import { eraseEverything, type Databases, type PrivateFiles } from '../../src/storage/erase.ts'
import { LET_GO, mirrorChannel } from '../../src/storage/mirror/let-go.ts'
import { madeUpDoor } from './mirror/made-up-door.ts'
import { MadeUpFolder } from './mirror/made-up-folder.ts'
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

  it('deletes the second copy first, once every page has let go of it', async () => {
    const browser = new ShimmedBrowser({ locks: true })
    const folder = new MadeUpFolder()
    folder.files.set('w1.0', new Uint8Array(3))
    const around = { ...browser.tab(), mirror: madeUpDoor(folder, () => 0), timeout: 400 }
    const channel = new BroadcastChannel(`shim-1700000000000 ${mirrorChannel(around.name)}`)
    const said: unknown[] = []
    channel.onmessage = ({ data }) => said.push(data)
    const done: string[] = []
    let tries = 0
    const files: PrivateFiles = {
      async removeEntry(name) {
        if (++tries < 3) throw new DOMException('It is open.', 'NoModificationAllowedError')
        done.push(name)
      },
    }
    const databases: Databases = {
      deleteDatabase: (name) => {
        done.push(name)
        return request((asked) => asked.onsuccess?.call(asked, new Event('success')))
      },
    }
    await eraseEverything(around, databases, async () => files)
    channel.close()
    expect(said).toEqual([LET_GO])
    expect(done.slice(0, 2)).toEqual(['shim', 'shim'])
    expect(done).toHaveLength(6)

    tries = -1_000
    await expect(eraseEverything({ ...around, timeout: 100 }, databases, async () => files)).rejects.toMatchObject({ name: 'StoreError' })
    expect(done).toHaveLength(6)
  })
})
