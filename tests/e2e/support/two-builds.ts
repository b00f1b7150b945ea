import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeServer } from '../../../src/relay/server.ts'
import { BUILD, BUILT_APP } from './build.ts'
import { makeNewerBuild } from './newer-build.ts'

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
    const newerPolicy = await makeNewerBuild(folder)
    const policy = (await readFile(join(BUILD, 'content-security-policy.txt'), 'utf8')).trim()
    const newer = makeServer({ dir: folder, policy: newerPolicy })
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
