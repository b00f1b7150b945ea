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

/** Addresses that reach the server, as phones are told them: those of the network, else this computer's own. */
export function reported({ own, network }: Addresses): readonly string[] {
  return network.length > 0 ? network : [own]
}

/** Of containers, virtual machines and tunnels: phones in the room rarely reach them. */
const VIRTUAL = /^(docker|br-|veth|virbr|vmnet|vboxnet|utun|tun|tap|tailscale|zt|wg|vEthernet)/
/** What an interface gives itself where it gets no address. */
const MAKESHIFT = /^169\.254\./

/** The likeliest first. */
function networkHosts(interfaces: Interfaces): string[] {
  const all = Object.entries(interfaces).flatMap(([name, addresses]) => (addresses ?? []).map((one) => ({ name, ...one })))
  const hosts = all.filter((one) => one.family === 'IPv4' && !one.internal)
  const isUnlikely = ({ name, address }: { name: string; address: string }): boolean => VIRTUAL.test(name) || MAKESHIFT.test(address)
  return [...hosts.filter((one) => !isUnlikely(one)), ...hosts.filter(isUnlikely)].map((one) => one.address)
}

/**
 * What the server prints once it listens: where to open the app, and what the other addresses cannot do.
 *
 * @param pictureOf draws an address for a phone's camera; undefined where nobody looks
 */
export function welcome(addresses: Addresses, home: string | undefined, pictureOf?: (address: string) => string): string {
  const lines = ['', `  Passage is open at ${addresses.own}`]
  if (addresses.network.length > 0) {
    lines.push(
      '',
      '  Other devices in this network:',
      ...addresses.network.map((address) => `    ${address}`),
      ...(pictureOf === undefined ? [] : pictureLines(addresses.network, pictureOf)),
      ...(addresses.own.startsWith('https:') ? [] : networkLimits(home)),
    )
  }
  return [...lines, '', '  Ctrl-C ends it.', ''].join('\n')
}

function pictureLines([first]: readonly string[], pictureOf: (address: string) => string): string[] {
  return first === undefined ? [] : ['', ...pictureOf(first).split('\n').map((line) => `    ${line}`), '']
}

function networkLimits(home: string | undefined): string[] {
  const lasting = home === undefined ? 'npm start -- --home URL names a hosted https copy to move to' : `the app names ${home}`
  return [
    '  On plain http a browser works there only while this computer is on:',
    `  nothing is kept for offline use, and ${lasting}.`,
  ]
}
