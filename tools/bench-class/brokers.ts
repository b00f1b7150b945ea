import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findMosquitto, runMosquitto } from '../brokers/mosquitto.ts'
import { freePorts, startBroker, type RunningBroker } from '../brokers/process.ts'
import type { LINKS } from './links.ts'

/** What carries a class in the bench. */
export interface Carrier {
  readonly link: keyof typeof LINKS
  /** Null where it is not installed. */
  run(entry: string): Promise<RunningBroker> | null
}

export const CARRIERS: Readonly<Record<string, Carrier>> = {
  embedded: { link: 'mqtt', run: (entry) => runOwn(entry, 'embedded', 'ws:', '/mqtt') },
  mosquitto: {
    link: 'mqtt',
    run() {
      const command = findMosquitto()
      return command === undefined ? null : runMosquitto(command)
    },
  },
  'socket.io': { link: 'socket.io', run: (entry) => runOwn(entry, 'socket.io', 'http:', '') },
}

async function runOwn(entry: string, role: string, scheme: string, path: string): Promise<RunningBroker> {
  const [port = 0] = await freePorts(1)
  const dir = await mkdtemp(join(tmpdir(), 'passage-broker-'))
  const broker = await startBroker({ command: process.execPath, args: [...process.execArgv, entry, role, String(port)], port, path }, dir)
  const address = `${scheme}//127.0.0.1:${port}${path}`
  return {
    address,
    get pid() {
      return broker.pid
    },
    restart: broker.restart,
    stop: broker.stop,
  }
}
