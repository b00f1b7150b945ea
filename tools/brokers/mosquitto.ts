import { join } from 'node:path'
import { findCommand } from './find-command.ts'
import { folderWith, freePorts, startBroker, type RunningBroker } from './process.ts'

/** Where Mosquitto is; undefined where it is not installed. */
export function findMosquitto(): string | undefined {
  return findCommand('mosquitto')
}

/** Runs Mosquitto as docs/classroom.md says, but for the ports. */
export async function runMosquitto(command: string): Promise<RunningBroker> {
  const [plain = 0, port = 0] = await freePorts(2)
  const dir = await folderWith('mosquitto.conf', () => configuration(plain, port))
  return startBroker({ command, args: ['-c', join(dir, 'mosquitto.conf')], port, path: '/mqtt' }, dir)
}

/** Debian's 2.0.11 does not start with a WebSocket alone: the plain listener must come first. */
function configuration(plain: number, port: number): string {
  return `listener ${plain} 127.0.0.1
listener ${port} 127.0.0.1
protocol websockets
allow_anonymous true
persistence false
message_size_limit 16384
max_queued_messages 0
max_inflight_messages 0
`
}
