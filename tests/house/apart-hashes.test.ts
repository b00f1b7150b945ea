import { createRequire } from 'node:module'
import { build, type PluginOption } from 'vite'
import { describe, expect, it } from 'vitest'
import { apartHashes, isApart } from '../../tools/build/apart-hashes.ts'

const ED25519 = createRequire(import.meta.url).resolve('@noble/curves/ed25519.js')

async function modulesOf(plugins: PluginOption[]): Promise<readonly string[]> {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    build: { write: false, lib: { entry: ED25519, formats: ['es'] } },
    plugins,
  })
  const [built] = [result].flat()
  if (built === undefined || !('output' in built)) throw new Error('Nothing was built.')
  return Object.keys(built.output[0].modules)
}

describe('the hashes of a class', () => {
  it('are copies, all of them', async () => {
    const modules = (await modulesOf([apartHashes()])).filter((id) => id.includes('/@noble/hashes/'))
    expect(modules.length).toBeGreaterThan(2)
    for (const id of modules) expect(id).toMatch(/[?]class$/)
  })

  it('are those that classes import, and nobody else', () => {
    expect(isApart('@noble/hashes/sha2.js', '/app/node_modules/@noble/curves/ed25519.js')).toBe(true)
    expect(isApart('@noble/hashes/hkdf.js', '/app/src/classroom/protocol/noble-sealing.ts')).toBe(true)
    expect(isApart('./_u64.js', '/app/node_modules/@noble/hashes/sha2.js?class')).toBe(true)
    expect(isApart('@noble/hashes/sha2.js', '/app/src/journal/merge.ts')).toBe(false)
    expect(isApart('./_u64.js', '/app/node_modules/@noble/hashes/sha2.js')).toBe(false)
    expect(isApart('./bytes.ts', '/app/src/classroom/protocol/topics.ts')).toBe(false)
  })
})
