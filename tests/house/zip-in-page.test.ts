import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { build, type PluginOption } from 'vite'
import { describe, expect, it } from 'vitest'
import { withoutWorkers, zipInPage } from '../../tools/build/zip-in-page.ts'

const FOLDER = join(createRequire(import.meta.url).resolve('write-excel-file/package.json'), '..')

async function bundled(plugins: PluginOption[]): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    build: { write: false, minify: true, lib: { entry: join(FOLDER, 'universal/index.js'), formats: ['es'] } },
    plugins,
  })
  const [built] = [result].flat()
  if (built === undefined || !('output' in built)) throw new Error('Nothing was built.')
  return built.output[0].code
}

describe('the writer of workbooks in the build', () => {
  it('starts no worker, which our policy would refuse', async () => {
    expect(await bundled([])).toContain('Worker')
    expect(await bundled([zipInPage()])).not.toContain('Worker')
  })

  it('is not built where it zips in another way than it did', () => {
    const source = readFileSync(join(FOLDER, 'modules/zip/zipToArrayBuffer.js'), 'utf8')
    expect(() => withoutWorkers(source)).not.toThrow()
    expect(() => withoutWorkers(source.replace('zip }', 'unzip }'))).toThrow('as it did')
  })
})
