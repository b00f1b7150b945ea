import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { BUILT_SERVER } from './build.ts'

/** A server of a class of its own, with the broker inside, on the loopback interface. */
export class ClassServer {
  #child: ChildProcess

  private constructor(
    child: ChildProcess,
    readonly port: string,
  ) {
    this.#child = child
  }

  /** Starts it on a free port. `args`: what the server is told beside. */
  static async start(args: readonly string[] = []): Promise<ClassServer> {
    const { child, port } = await serve('0', args)
    return new ClassServer(child, port)
  }

  /** Ends it at once, as a machine does that loses its power. */
  async kill(): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return
    const gone = once(this.#child, 'exit')
    this.#child.kill('SIGKILL')
    await gone
  }

  /** Starts it on the same port again. */
  async startAgain(): Promise<void> {
    this.#child = (await serve(this.port, [])).child
  }
}

async function serve(wanted: string, args: readonly string[]): Promise<{ readonly child: ChildProcess; readonly port: string }> {
  const child = spawn(process.execPath, [BUILT_SERVER, ...args], { env: { ...process.env, PORT: wanted, HOST: '127.0.0.1' } })
  const port = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (text) => {
      const found = /localhost:(\d+)/.exec(String(text))?.[1]
      if (found !== undefined) resolve(found)
    })
    child.on('exit', () => reject(new Error('The server ended.')))
  })
  return { child, port }
}
