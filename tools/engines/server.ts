import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { resolve } from 'node:path'
import { RELAY_DIR } from '../build/places.ts'
import { freePorts, untilListening } from '../brokers/process.ts'

/** The app's own server, at one address all along. */
export class Server {
  #child: ReturnType<typeof spawn> | null = null

  private constructor(private readonly port: number) {}

  static async start(): Promise<Server> {
    const [port = 0] = await freePorts(1)
    const server = new Server(port)
    await server.start()
    return server
  }

  get address(): string {
    return `http://127.0.0.1:${this.port}`
  }

  async start(): Promise<void> {
    const env = { ...process.env, PORT: String(this.port), HOST: '127.0.0.1' }
    const child = spawn(process.execPath, [resolve(RELAY_DIR, 'main.js')], { stdio: 'ignore', env })
    this.#child = child
    await untilListening(this.port, () => child.exitCode, () => 'the server of the app')
  }

  async stop(): Promise<void> {
    const child = this.#child
    this.#child = null
    if (child === null || child.exitCode !== null) return
    const gone = once(child, 'exit')
    child.kill('SIGTERM')
    await gone
  }
}
