import { close, listen } from '../../src/relay/listen.ts'
import { makeServer } from '../../src/relay/server.ts'

const HOST = '127.0.0.1'

/** A folder at an address of this computer, which stays the same while it is stopped. */
export interface Site {
  readonly address: string
  stop(): Promise<void>
  /** Listens again at the same address. */
  start(): Promise<void>
}

/** Serves a folder by the app's own server, at a port that the system chooses. */
export async function serve(dir: string, policy: string): Promise<Site> {
  let server = makeServer({ dir, policy })
  const port = await listen(server, { port: 0, host: HOST })
  return {
    address: `http://${HOST}:${port}/`,
    stop: () => close(server),
    start: async () => {
      server = makeServer({ dir, policy })
      await listen(server, { port, host: HOST })
    },
  }
}
