import { join } from 'node:path'
import { findCommand } from './find-command.ts'
import { folderWith, freePorts, startBroker, type RunningBroker } from './process.ts'

/** Where the NATS server is; undefined where it is not installed. */
export function findNats(): string | undefined {
  return findCommand('nats-server')
}

/** Runs the NATS server as docs/classroom.md says, but for the ports. */
export async function runNats(command: string): Promise<RunningBroker> {
  const [own = 0, port = 0, mqtt = 0] = await freePorts(3)
  const dir = await folderWith('nats.conf', (folder) => configuration(folder, own, port, mqtt))
  return startBroker({ command, args: ['-c', join(dir, 'nats.conf')], port, path: '/mqtt' }, dir)
}

/** It keeps retained messages in its own store, and speaks MQTT over the WebSocket only where it also does without. */
function configuration(dir: string, own: number, port: number, mqtt: number): string {
  return `listen: "127.0.0.1:${own}"
server_name: passage
jetstream { store_dir: "${dir}" }
websocket { listen: "127.0.0.1:${port}", no_tls: true }
mqtt { listen: "127.0.0.1:${mqtt}" }
`
}
