import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build, createServer } from 'vite'
import { describe, expect, it, vi } from 'vitest'
import type * as ReadBank from '../../tools/bank/read-bank.ts'
import { bankPlugin } from '../../tools/bank/vite-plugin.ts'
import { withEditedBank } from './edited-bank.ts'

/** A compiler that leaves a fact without its question. */
vi.mock('../../tools/bank/read-bank.ts', async (original) => {
  const { readBank } = await original<typeof ReadBank>()
  return {
    readBank: (...given: Parameters<typeof readBank>) => {
      const reading = readBank(...given)
      const { bank } = reading.compiled
      if (bank === null) return reading
      const facts = bank.facts.map((fact, at) => (at === 0 ? { ...fact, ask: '' } : fact))
      return { ...reading, compiled: { ...reading.compiled, bank: { ...bank, facts } } }
    },
  }
})

const options = { questions: '.', document: null }

describe('a bank that does not fit its own format, which the app takes on trust', () => {
  it('stops the build', async () => {
    await withEditedBank([], async (root) => {
      writeFileSync(join(root, 'index.html'), '<!doctype html><script type="module" src="./main.js"></script>')
      writeFileSync(join(root, 'main.js'), "import { banks } from 'virtual:banks'\nconsole.log(banks)\n")
      const built = build({ root, configFile: false, logLevel: 'silent', plugins: [bankPlugin(options)] })
      await expect(built).rejects.toThrow(/the compiled bank "lindmoor" does not fit its format: facts\.0\.ask: /)
    })
  })

  it('shows as an error of the dev server', async () => {
    await withEditedBank([], async (root) => {
      const server = await createServer({
        root,
        configFile: false,
        logLevel: 'silent',
        server: { middlewareMode: true, ws: false, watch: null },
        plugins: [bankPlugin(options)],
      })
      try {
        await expect(server.transformRequest('virtual:banks')).rejects.toThrow('facts.0.ask')
      } finally {
        await server.close()
      }
    })
  })
})
