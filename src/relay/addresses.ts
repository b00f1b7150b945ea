import type { networkInterfaces } from 'node:os'

type Interfaces = ReturnType<typeof networkInterfaces>

/** The addresses at which a browser reaches the server. */
export interface Addresses {
  /** On this computer; everything works there. */
  readonly own: string
  /** In the local network; empty when the server listens on one address only. */
  readonly network: readonly string[]
}

/**
 * @param host the address that the server listens on; undefined means all
 * @param interfaces as `os.networkInterfaces()` tells them
 */
export function addressesOf(
  scheme: 'http' | 'https',
  port: number,
  host: string | undefined,
  interfaces: Interfaces,
): Addresses {
  const at = (name: string) => `${scheme}://${name.includes(':') ? `[${name}]` : name}:${port}/`
  if (host === undefined) return { own: at('localhost'), network: networkHosts(interfaces).map(at) }
  return { own: at(host === '127.0.0.1' || host === '::1' ? 'localhost' : host), network: [] }
}

function networkHosts(interfaces: Interfaces): string[] {
  const all = Object.values(interfaces).flatMap((addresses) => addresses ?? [])
  return all.filter((one) => one.family === 'IPv4' && !one.internal).map((one) => one.address)
}

/** What the server prints once it listens: where to open the app, and what the other addresses cannot do. */
export function welcome(addresses: Addresses, home: string | undefined): string {
  const lines = ['', `  Passage is open at ${addresses.own}`]
  if (addresses.network.length > 0) {
    lines.push(
      '',
      '  Other devices in this network:',
      ...addresses.network.map((address) => `    ${address}`),
      ...(addresses.own.startsWith('https:') ? [] : networkLimits(home)),
    )
  }
  return [...lines, '', '  Ctrl-C ends it.', ''].join('\n')
}

function networkLimits(home: string | undefined): string[] {
  const lasting = home === undefined ? 'npm start -- --home URL names a hosted https copy to move to' : `the app names ${home}`
  return [
    '  On plain http a browser works there only while this computer is on:',
    `  nothing is kept for offline use, and ${lasting}.`,
  ]
}
