import type { Server } from 'node:http'
import type { RelayOptions } from './options.ts'

/** Connections that may wait to be taken: a whole class comes within a second. */
const BACKLOG = 2_048

/** The server could not start listening; the message says why and what to do. */
export class ListenError extends Error {}

/**
 * Starts to listen.
 *
 * @returns the port, which the system chose where 0 was asked for
 * @throws ListenError where the port is taken or may not be used, or the address is not this computer's
 */
export function listen(server: Server, options: Pick<RelayOptions, 'port' | 'host'>): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => reject(new ListenError(explain(error, options), { cause: error })))
    server.listen({ port: options.port, backlog: BACKLOG, ...(options.host === undefined ? {} : { host: options.host }) }, () => {
      const address = server.address()
      resolve(typeof address === 'object' && address !== null ? address.port : options.port)
    })
  })
}

function explain(error: NodeJS.ErrnoException, { port, host }: Pick<RelayOptions, 'port' | 'host'>): string {
  switch (error.code) {
    case 'EADDRINUSE':
      return `Port ${port} is taken: Passage may be open already, or another program uses it.
End that program, or choose another port: PORT=${port + 1} npm start
(Another port is another address to a browser: progress saved here does not show there. A backup carries it over.)`
    case 'EACCES':
      return `This account may not use port ${port}. Ports from 1024 up are free to use: PORT=4725 npm start`
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `HOST=${host ?? ''} is no address of this computer. Leave HOST out to listen on all of them.`
    default:
      return `The server could not start: ${error.message}`
  }
}

/** Stops listening and drops the connections that browsers keep open; resolves when all are closed. */
export function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}
