import { createServer } from 'node:http'
import { openBroker } from '../../../src/relay/broker/broker.ts'
import { listen } from '../../../src/relay/listen.ts'

/** The app's own broker, in this process. */
export async function serveEmbedded(port: number): Promise<void> {
  const server = createServer()
  const broker = await openBroker(server)
  await listen(server, { port, host: '127.0.0.1' })
  // Says in the end what it refused, so that a bench which was refused something is not taken for a fast one.
  process.on('SIGTERM', () => {
    console.error(`refused ${JSON.stringify(broker.refused)}`)
    process.exit()
  })
}
