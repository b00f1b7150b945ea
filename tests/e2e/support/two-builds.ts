import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeServer } from '../../../src/relay/server.ts'
import { BUILD, BUILT_APP } from './build.ts'

/** A server of its own, which first serves the build under test and, once told so, a newer one. */
export class TwoBuilds {
  private constructor(
    private readonly server: Server,
    private readonly folder: string,
    readonly address: string,
    readonly publishNewer: () => void,
  ) {}

  static async serve(): Promise<TwoBuilds> {
    const folder = await mkdtemp(join(tmpdir(), 'passage-newer-'))
    await makeNewer(folder)
    const policy = (await readFile(join(BUILD, 'content-security-policy.txt'), 'utf8')).trim()
    const newer = makeServer({ dir: folder, policy })
    let current = makeServer({ dir: BUILT_APP, policy })
    const server = createServer((request, response) => current.emit('request', request, response))
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    const place = server.address()
    const port = typeof place === 'object' && place !== null ? place.port : 0
    return new TwoBuilds(server, folder, `http://localhost:${port}`, () => {
      current = newer
    })
  }

  async close(): Promise<void> {
    this.server.closeAllConnections()
    this.server.close()
    await rm(this.folder, { recursive: true, force: true })
  }
}

/** How the newer build describes itself in its page. */
export const NEWER_DESCRIPTION = 'The newer Passage'

/** Copies the build with another description in its page, and so with another page in its service worker. */
async function makeNewer(folder: string): Promise<void> {
  await cp(BUILT_APP, folder, { recursive: true })
  await change(join(folder, 'index.html'), /(<meta name="description" content=")[^"]*/, `$1${NEWER_DESCRIPTION}`)
  const worker = await readFile(join(folder, 'sw.js'), 'utf8')
  const [, revision = 'no revision'] = /url:"index\.html",revision:"([0-9a-f]+)/.exec(worker) ?? []
  await change(join(folder, 'sw.js'), new RegExp(revision, 'g'), 'newer')
}

/** Changes a file; its packed copies would still hold the old text. */
async function change(file: string, old: RegExp, fresh: string): Promise<void> {
  const before = await readFile(file, 'utf8')
  const after = before.replace(old, fresh)
  if (after === before) throw new Error(`${file} has nothing like ${String(old)}.`)
  await writeFile(file, after)
  for (const ending of ['br', 'gz']) await rm(`${file}.${ending}`, { force: true })
}
