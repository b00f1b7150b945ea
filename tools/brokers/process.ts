import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'

const PATIENCE_MS = 10_000
const LOOK_AGAIN_MS = 50

/** A broker that runs as a process of its own, on the loopback interface. */
export interface RunningBroker {
  /** Of its WebSocket. */
  readonly address: string
  /** Its process; another one after `restart`. */
  readonly pid: number
  /** Ends it and starts it again at the same address. */
  restart(): Promise<void>
  stop(): Promise<void>
}

/** How a broker is started. */
export interface BrokerCommand {
  readonly command: string
  readonly args: readonly string[]
  /** The port of its WebSocket, and the path. */
  readonly port: number
  readonly path: string
}

/** Starts a broker and waits until it listens. `dir` is deleted in the end. */
export async function startBroker({ command, args, port, path }: BrokerCommand, dir: string): Promise<RunningBroker> {
  let child = await start()

  async function start() {
    const started = spawn(command, args, { stdio: ['ignore', 'ignore', 'pipe'] })
    let said = ''
    started.stderr.on('data', (chunk: Buffer) => (said = (said + chunk.toString()).slice(-2_000)))
    const failed = once(started, 'error').then(([error]) => Promise.reject(error instanceof Error ? error : new Error(String(error))))
    await Promise.race([untilListening(port, () => started.exitCode, () => said), failed])
    return started
  }

  async function end(): Promise<void> {
    if (child.exitCode !== null || child.signalCode !== null) return
    const closed = once(child, 'close')
    child.kill('SIGKILL')
    await closed
  }

  return {
    address: `ws://127.0.0.1:${port}${path}`,
    get pid() {
      return child.pid ?? 0
    },
    async restart() {
      await end()
      child = await start()
    },
    async stop() {
      await end()
      await rm(dir, { recursive: true, force: true })
    },
  }
}

/** Waits until something listens on a port of this machine. Rejects where the process ends first, or too much time passes. */
export async function untilListening(port: number, exitCode: () => number | null, said: () => string): Promise<void> {
  for (let waited = 0; waited < PATIENCE_MS; waited += LOOK_AGAIN_MS) {
    if (exitCode() !== null) throw new Error(`It ended: ${said()}`)
    if (await answers(port)) return
    await setTimeout(LOOK_AGAIN_MS)
  }
  throw new Error(`It did not listen: ${said()}`)
}

async function answers(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1')
  const answered = await Promise.race([once(socket, 'connect').then(() => true), once(socket, 'error').then(() => false)]).catch(() => false)
  socket.destroy()
  return answered
}

/** A folder of its own with one file in it. */
export async function folderWith(file: string, content: (dir: string) => string): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'passage-broker-'))
  await writeFile(join(dir, file), content(dir))
  return dir
}

/** Ports that are free now. */
export async function freePorts(count: number): Promise<readonly number[]> {
  const servers = await Promise.all(
    Array.from({ length: count }, async () => {
      const server = createServer().listen(0, '127.0.0.1')
      await once(server, 'listening')
      return server
    }),
  )
  const ports = servers.map((server) => {
    const address = server.address()
    return typeof address === 'object' && address !== null ? address.port : 0
  })
  await Promise.all(servers.map((server) => once(server.close(), 'close')))
  return ports
}
