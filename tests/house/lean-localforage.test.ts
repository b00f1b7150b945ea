import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { build, type PluginOption } from 'vite'
import { describe, expect, it } from 'vitest'
import { askingAgain, leanLocalforage, withoutUnused } from '../../tools/build/lean-localforage.ts'

const FOLDER = dirname(createRequire(import.meta.url).resolve('localforage/package.json'))
const ENTRY = join(FOLDER, 'src/localforage.js')
const DRIVER = join(FOLDER, 'src/drivers/indexeddb.js')

async function bundled(plugins: PluginOption[]): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    build: { write: false, minify: true, lib: { entry: ENTRY, formats: ['es'] } },
    plugins,
  })
  const [built] = [result].flat()
  if (built === undefined || !('output' in built)) throw new Error('Nothing was built.')
  return built.output[0].code
}

describe('localforage in the build', () => {
  it('has the one driver that is used, at less than half the size', async () => {
    const whole = await bundled([])
    const lean = await bundled([leanLocalforage()])
    expect(whole).toMatch(/webSQLStorage[^]*localStorageWrapper/)
    expect(lean).not.toMatch(/webSQLStorage|localStorageWrapper|base64|encoded_blob|FileReader|deleteObjectStore|downgraded|not compliant|\.clear\(\)|\.count\(\)/)
    expect(lean).toContain('asyncStorage')
    expect(lean.length).toBeLessThan(0.4 * whole.length)
  })

  it('is not built where a part to leave out is not found', () => {
    const source = readFileSync(ENTRY, 'utf8')
    expect(() => withoutUnused(source)).not.toThrow()
    expect(() => withoutUnused(source.replace('WEBSQL: websqlDriver', 'WEBSQL: anotherDriver'))).toThrow('any more')
    const driver = readFileSync(DRIVER, 'utf8')
    expect(() => askingAgain(driver)).not.toThrow()
    expect(() => askingAgain(driver.replace('reject(err)', 'refuse(err)'))).toThrow('any more')
  })
})
