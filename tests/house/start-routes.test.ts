import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { addStartRoutes } from '../../tools/build/start-routes.ts'

async function folderWith(worker: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'passage-routes-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  await writeFile(join(folder, 'sw.js'), worker)
  return folder
}

describe('addStartRoutes', () => {
  it('stands behind the worker, and knows the page by its revision', async () => {
    const worker = 'precache([{url:"index.html",revision:"ab12"}]);'
    const folder = await folderWith(worker)
    await addStartRoutes(folder)
    const written = await readFile(join(folder, 'sw.js'), 'utf8')
    expect(written.startsWith(worker)).toBe(true)
    expect(written.slice(worker.length)).toMatch(/addRoutes[^]*passage-page-|passage-page-[^]*addRoutes/)
    expect(written.slice(worker.length)).toContain('ab12')
    expect(written).not.toContain('__REVISION__')
  }, 60_000)

  it('refuses a worker that keeps no page', async () => {
    await expect(addStartRoutes(await folderWith('precache([])'))).rejects.toThrow('keeps no page')
  })
})
