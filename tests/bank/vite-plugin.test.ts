import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build, createServer } from 'vite'
import { describe, expect, it, vi } from 'vitest'
import * as v from 'valibot'
import { parseBank } from '../../src/bank/bank.ts'
import { parseFingerprints } from '../../src/bank/copy/fingerprints.ts'
import { bankPlugin } from '../../tools/bank/vite-plugin.ts'
import { withEditedBank, type Edit } from './edited-bank.ts'

/** Builds a page that lists the banks, for a host's unknown sub-path. Gives the names and texts of its assets. */
async function buildWith(edits: readonly Edit[], more: { readonly file: string; readonly text: string } | null = null): Promise<Map<string, string>> {
  return withEditedBank(edits, async (root) => {
    if (more !== null) writeFileSync(join(root, 'lindmoor', more.file), more.text)
    writeFileSync(join(root, 'index.html'), '<!doctype html><script type="module" src="./main.js"></script>')
    writeFileSync(join(root, 'main.js'), "import { banks } from 'virtual:banks'\nconsole.log(banks)\n")
    const plugin = bankPlugin({ questions: '.', document: null })
    await build({ root, base: './', configFile: false, logLevel: 'silent', plugins: [plugin] })
    const assets = join(root, 'dist/assets')
    return new Map(readdirSync(assets).map((name) => [name, readFileSync(join(assets, name), 'utf8')]))
  })
}

describe('the build', () => {
  it('makes one hashed JSON file of a bank, and a script that finds it beside itself', async () => {
    const assets = await buildWith([])
    const [name, json] = [...assets].find(([file]) => /^bank-lindmoor-[\w-]{8}\.json$/.test(file)) ?? ['', 'null']
    expect(parseBank(JSON.parse(json)).facts).toHaveLength(9)
    const script = [...assets].find(([file]) => file.endsWith('.js'))?.[1] ?? ''
    expect(script).toContain(name)
    expect(script).toMatch(/new URL\([^)]*import\.meta\.url\)/)
    expect(script).not.toContain('Three pilots')
  })

  it('makes several files of a bank of many facts, beside one another', async () => {
    const facts = Array.from({ length: 600 }, (_, n) => [
      `- { id: keeper-${n}, at: A1.1, terms: [Lindmoor Lighthouse Trust (LLT)], objective: history, rank: detail, ask: "Who kept light number ${n}?",`,
      `    answer: Keeper K${n}, says: "Light number ${n} was kept by [[Keeper K${n}]]." }`,
    ])
    const assets = await buildWith([], { file: 'facts/d-keepers.yaml', text: `${facts.flat().join('\n')}\n` })
    const [, json = ''] = [...assets].find(([file]) => file.startsWith('bank-lindmoor-')) ?? []
    const First = v.object({ version: v.string(), facts: v.array(v.unknown()), more: v.array(v.string()) })
    const first = v.parse(First, JSON.parse(json))
    expect(first.facts).toHaveLength(500)
    expect(first.more).toEqual([`facts-lindmoor-${first.version}-1.json`])
    const rest = v.parse(v.object({ version: v.string(), facts: v.array(v.object({ id: v.string() })) }), JSON.parse(assets.get(first.more[0] ?? '') ?? ''))
    expect(rest.version).toBe(first.version)
    expect(rest.facts.map(({ id }) => id)).toContain('keeper-599')
  })

  it('makes another file of the fingerprints and key terms, which holds no sentence', async () => {
    const assets = await buildWith([])
    const [name, json] = [...assets].find(([file]) => /^fingerprints-lindmoor-[\w-]{8}\.json$/.test(file)) ?? ['', 'null']
    const { bank, places, terms } = parseFingerprints(JSON.parse(json))
    expect(bank).toBe('lindmoor')
    expect(places.slice(0, 2)).toEqual([
      { place: 'A0', prints: ['ed43c40e8454', 'ea7606f18a93'] },
      { place: 'A1.1', prints: ['acd3a0b6b598'] },
    ])
    expect(terms).toMatchObject({ 'electric-lamp': ['electric lamp', 'March 1951'] })
    expect(Object.keys(terms)).not.toContain('acronym~reverse')
    expect([...assets].find(([file]) => file.endsWith('.js'))?.[1]).toContain(name)
  })

  it('stops at a bad bank, and names every error', async () => {
    const edits = [
      { file: 'facts/a-introduction.yaml', from: 'rank: core', to: 'rank: vital' },
      { file: 'facts/c-charters.yaml', from: 'at: C1.1', to: 'at: C9.1' },
    ]
    await expect(buildWith(edits)).rejects.toThrow(
      /2 errors:\n.*a-introduction\.yaml:5: foundation-year: rank: must be .*\n.*c-charters\.yaml:2: C9\.1: the document has no passage C9/,
    )
  })
})

describe('the dev server', () => {
  it('serves the bank, and reloads the page with the new one when a file changes', async () => {
    await withEditedBank([], async (root) => {
      const server = await createServer({
        root,
        configFile: false,
        logLevel: 'silent',
        server: { middlewareMode: true, ws: false },
        plugins: [bankPlugin({ questions: '.', document: null })],
      })
      const send = vi.spyOn(server.ws, 'send')
      try {
        const before = await server.transformRequest('virtual:banks')
        expect(before?.code).toMatch(/url: "\/@banks\/lindmoor\.json\?v=[0-9a-f]{8}"/)
        const file = join(root, 'lindmoor/facts/b-landmarks.yaml')
        const edited = readFileSync(file, 'utf8').replace('No coal is carried.', 'Coal is not carried.')
        // Written again and again: the first writes may come before the watcher is ready for them.
        await vi.waitFor(
          () => {
            writeFileSync(file, edited)
            expect(send).toHaveBeenCalledWith({ type: 'full-reload' })
          },
          { timeout: 10_000, interval: 250 },
        )
        expect((await server.transformRequest('virtual:banks'))?.code).not.toBe(before?.code)
        writeFileSync(file, 'not: a list')
        await vi.waitFor(
          () => expect(server.transformRequest('virtual:banks')).rejects.toThrow('b-landmarks.yaml:1: must be a list of facts'),
          { timeout: 10_000 },
        )
      } finally {
        await server.close()
      }
    })
  }, 30_000)
})
