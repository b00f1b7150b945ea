import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'
import { onTestFinished } from 'vitest'

/** A wire to a broker that can be cut without either end being asked. */
export class Passage {
  readonly address: string
  readonly #sockets: Set<Socket>

  private constructor(address: string, sockets: Set<Socket>) {
    this.address = address
    this.#sockets = sockets
  }

  static async to(address: string): Promise<Passage> {
    const { hostname, port, pathname } = new URL(address)
    const sockets = new Set<Socket>()
    const server = createServer((near) => {
      const far = connect(Number(port), hostname)
      for (const socket of [near, far]) {
        sockets.add(socket)
        socket.on('error', () => undefined)
        socket.on('close', () => [near, far].forEach((one) => one.destroy()))
      }
      near.pipe(far).pipe(near)
    }).listen(0, '127.0.0.1')
    await once(server, 'listening')
    const own = server.address()
    const passage = new Passage(`ws://127.0.0.1:${typeof own === 'object' && own !== null ? own.port : 0}${pathname}`, sockets)
    onTestFinished(() => {
      passage.cut()
      server.close()
    })
    return passage
  }

  cut(): void {
    for (const socket of this.#sockets) socket.destroy()
    this.#sockets.clear()
  }
}
