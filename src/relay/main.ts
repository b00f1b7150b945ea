import { readFileSync } from 'node:fs'
import type { Server } from 'node:http'
import { networkInterfaces } from 'node:os'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { renderUnicodeCompact } from 'uqr'
import { addressesOf, reported, welcome } from './addresses.ts'
import { openBroker, type Broker } from './broker/broker.ts'
import { refusedLine } from './broker/refused-line.ts'
import { close, listen, ListenError } from './listen.ts'
import { OptionError, readOptions, USAGE, type RelayOptions } from './options.ts'
import { makeServer, type Site } from './server.ts'

/** The second of two signals comes within so long: a process that is ending already would be cut off by it. */
const SECOND_SIGNAL_MS = 200

/** So often the console hears what the broker refused, if anything, in milliseconds. */
const WATCH_MS = 60_000

/** Serves the built app that lies beside this file (`dist/app` beside `dist/relay`), and the broker of its classes. */
async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2), process.env)
  if (options === 'help') {
    console.log(USAGE)
    return
  }
  const server = serverOf(siteOf(options))
  const broker = await openBroker(server)
  const port = await listen(server, options).catch(async (error: unknown) => {
    await broker.close()
    throw error
  })
  const scheme = options.tls === undefined ? 'http' : 'https'
  // A terminal's Ctrl-C arrives once from the terminal and once more from the runner in front of this process.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void Promise.all([broker.close(), close(server), setTimeout(SECOND_SIGNAL_MS)]))
  watch(broker)
  // Last: whoever reads it may end the process at once.
  const picture = process.stdout.isTTY ? (address: string) => renderUnicodeCompact(address, { border: 2 }) : undefined
  console.log(welcome(addressesOf(scheme, port, options.host, networkInterfaces()), options.home, picture))
}

function watch(broker: Broker): void {
  let before = broker.refused
  setInterval(() => {
    const line = refusedLine(broker, before)
    before = broker.refused
    if (line !== null) console.log(line)
  }, WATCH_MS).unref()
}

function siteOf(options: RelayOptions): Site {
  return {
    dir: fileURLToPath(new URL('../app', import.meta.url)),
    policy: readText(fileURLToPath(new URL('../content-security-policy.txt', import.meta.url)), 'npm run build').trim(),
    home: options.home,
    addressesAt: (port) => reported(addressesOf(options.tls === undefined ? 'http' : 'https', port, options.host, networkInterfaces())),
    tls: options.tls && {
      cert: readText(options.tls.cert, '--cert'),
      key: readText(options.tls.key, '--key'),
    },
  }
}

function serverOf(site: Site): Server {
  try {
    return makeServer(site)
  } catch (cause) {
    if (site.tls === undefined) throw cause
    const reason = cause instanceof Error ? cause.message : ''
    throw new OptionError(`--cert and --key hold no certificate with its own private key in PEM: ${reason}`, { cause })
  }
}

function readText(path: string, source: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (cause) {
    throw new OptionError(`${path} (${source}) cannot be read: ${cause instanceof Error ? cause.message : ''}`, { cause })
  }
}

main().catch((error: unknown) => {
  const expected = error instanceof OptionError || error instanceof ListenError
  console.error(expected ? `\n${error.message}\n` : error)
  process.exitCode = 1
})
