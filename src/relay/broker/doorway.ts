import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { WebSocketServer, type WebSocket } from 'ws'
import type { BrokerLimits } from './limits.ts'
import { neighbourOf, Neighbours } from './neighbours.ts'
import type { Refusal } from './refusals.ts'

/** Where the broker is reached, at the address of the app. */
const BROKER_PATH = '/mqtt'

/** Lets WebSockets in: so many, so many a second from one address, and for MQTT only. */
export class Doorway {
  readonly #limits: BrokerLimits
  readonly #refuse: (why: Refusal) => void
  readonly #welcome: (socket: WebSocket, address: string, request: IncomingMessage) => void
  readonly #neighbours: Neighbours
  readonly #sockets: WebSocketServer

  constructor(limits: BrokerLimits, refuse: (why: Refusal) => void, welcome: (socket: WebSocket, address: string, request: IncomingMessage) => void) {
    this.#limits = limits
    this.#refuse = refuse
    this.#welcome = welcome
    this.#neighbours = new Neighbours(limits.connectsPerSecond, limits.connectsPerSecond)
    this.#sockets = new WebSocketServer({
      noServer: true,
      maxPayload: limits.packetBytes,
      perMessageDeflate: false,
      handleProtocols: (offered) => (offered.has('mqtt') ? 'mqtt' : false),
    })
  }

  get size(): number {
    return this.#sockets.clients.size
  }

  readonly upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer): void => {
    socket.on('error', () => undefined)
    const address = neighbourOf(request.socket.remoteAddress)
    const refusal = this.#refusalOf(request, address)
    if (refusal === null) this.#sockets.handleUpgrade(request, socket, head, (opened) => this.#welcome(opened, address, request))
    else {
      if (refusal.why !== null) this.#refuse(refusal.why)
      // Nobody else ends it: the server has let go of it, and the other side may never do so.
      socket.once('finish', () => socket.destroy())
      socket.end(`HTTP/1.1 ${refusal.answer}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
    }
  }

  /** Drops every connection. */
  close(): void {
    for (const socket of this.#sockets.clients) socket.terminate()
    this.#sockets.close()
  }

  #refusalOf(request: IncomingMessage, address: string): { readonly why: Refusal | null; readonly answer: string } | null {
    if ((request.url ?? '').split('?')[0] !== BROKER_PATH) return { why: null, answer: '404 Not Found' }
    if (!this.#neighbours.of(address, Date.now()).take(Date.now())) return { why: 'rush', answer: '429 Too Many Requests' }
    return this.size >= this.#limits.connections ? { why: 'full', answer: '503 Service Unavailable' } : null
  }
}
