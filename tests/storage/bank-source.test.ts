import { afterEach, describe, expect, it, vi } from 'vitest'
import { bankSource } from '../../src/storage/bank-source.ts'

const ENTRY = {
  id: 'league',
  title: 'Charter of the Harbour League',
  version: '0a1b2c3d',
  url: './assets/bank-league.json',
  fingerprints: './assets/fingerprints-league.json',
}
const BANK = { id: 'league', version: '0a1b2c3d', facts: [{ id: 'lamp' }] }
const FILE = { ...BANK, more: [] }

function serve(body: string, status = 200): void {
  vi.stubGlobal('fetch', async () => new Response(body, { status }))
}

afterEach(() => vi.unstubAllGlobals())

describe('the banks of this build', () => {
  const source = bankSource([ENTRY])

  it('are named before they are loaded', () => {
    expect(source.entries).toMatchObject([{ id: 'league', title: 'Charter of the Harbour League' }])
  })

  it('come as the build has written them', async () => {
    serve(JSON.stringify(FILE))
    expect(await source.load('league')).toEqual(BANK)
  })

  it('come with the facts of the files beside their own, in the order of the bank', async () => {
    const files: Record<string, unknown> = {
      './assets/bank-league.json': { ...BANK, more: ['facts-1.json', 'facts-2.json'] },
      './assets/facts-1.json': { version: BANK.version, facts: [{ id: 'fog' }] },
      './assets/facts-2.json': { version: BANK.version, facts: [{ id: 'buoy' }] },
    }
    vi.stubGlobal('fetch', async (url: string) => Response.json(files[url] ?? null))
    expect(await source.load('league')).toEqual({ ...BANK, facts: [{ id: 'lamp' }, { id: 'fog' }, { id: 'buoy' }] })
    files['./assets/facts-2.json'] = { version: 'ffffffff', facts: [] }
    await expect(source.load('league')).rejects.toThrow('is not the one that this version of the app was built with')
  })

  it('are not mistaken for one that another build has written', async () => {
    serve(JSON.stringify({ ...FILE, version: 'ffffffff' }))
    await expect(source.load('league')).rejects.toThrow('is not the one that this version of the app was built with')
  })

  it.each(['<!doctype html><title>Sign in</title>', '', 'null', '[]', '7'])('are not mistaken for what a network puts in their place: %j', async (body) => {
    serve(body)
    await expect(source.load('league')).rejects.toThrow('The bank "league"')
  })

  it('say what the server said where they do not come', async () => {
    serve('', 404)
    await expect(source.load('league')).rejects.toThrow('the server answered 404')
  })

  it('hold no bank of another name', async () => {
    await expect(source.load('other')).rejects.toThrow('There is no bank "other" in this build.')
  })

  it('bring by what a copy of the document is recognised, once it is wanted', async () => {
    const prints = { format: 1, bank: 'league', places: [{ place: 'A1.1', prints: ['0123456789ab'] }], terms: { lamp: ['lamp'] } }
    const fetched = vi.fn(async () => new Response(JSON.stringify(prints)))
    vi.stubGlobal('fetch', fetched)
    expect(await source.fingerprints('league')).toEqual(prints)
    expect(fetched).toHaveBeenCalledExactlyOnceWith(ENTRY.fingerprints)
    serve(JSON.stringify({ ...prints, places: [{ place: 'A1.1', prints: ['a sentence'] }] }))
    await expect(source.fingerprints('league')).rejects.toThrow()
    serve('', 503)
    await expect(source.fingerprints('league')).rejects.toThrow('the server answered 503')
  })
})
