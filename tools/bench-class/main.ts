import { fileURLToPath } from 'node:url'
import { load, machine } from '../bench/report.ts'
import { OptionError } from '../bench/options.ts'
import { CARRIERS } from './brokers.ts'
import { playPhones } from './crowd/process.ts'
import { measureClass } from './measure.ts'
import { readClassOptions } from './options.ts'
import { serveEmbedded } from './servers/embedded.ts'
import { serveSocketIo } from './servers/socket-io.ts'
import { broken, HEAD, row } from './table.ts'

const ENTRY = fileURLToPath(import.meta.url)

/** `npm run bench:class -- [--players 30,200,1000,2000] [--over embedded,mosquitto,socket.io]` */
async function main(): Promise<void> {
  const options = readClassOptions(process.argv.slice(2))
  const before = load()
  const rows: string[] = []
  const faults: string[] = []
  for (const players of options.players) {
    for (const name of options.over) {
      const carrier = CARRIERS[name]
      const running = carrier?.run(ENTRY)
      if (carrier === undefined || running === null || running === undefined) {
        console.log(`${name} is not installed: skipped`)
        continue
      }
      const broker = await running
      try {
        const figures = await measureClass(carrier, broker, players, ENTRY)
        rows.push(row(name, players, figures))
        console.log(rows.at(-1))
        faults.push(...broken(name, players, figures))
        console.log(`${name}, ${players}: joined in ${Math.round(figures.joinMs)} ms, refused by the host ${JSON.stringify(figures.refused)}`)
      } finally {
        await broker.stop()
      }
    }
  }
  console.log(`\n${machine()}, ${new Date().toISOString().slice(0, 10)}, load average ${before} before and ${load()} after\n\n${[HEAD, ...rows].join('\n')}\n`)
  for (const fault of faults) console.log(`BROKEN: ${fault}`)
  if (faults.length > 0) process.exitCode = 1
}

/** The bench starts this file again, as the processes that play phones and as the brokers that are measured. */
const [role, port] = process.argv.slice(2)
if (role === 'crowd') playPhones()
else if (role === 'embedded') await serveEmbedded(Number(port))
else if (role === 'socket.io') await serveSocketIo(Number(port))
else {
  await main().catch((error: unknown) => {
    console.error(error instanceof OptionError ? error.message : error)
    process.exitCode = 1
  })
}
