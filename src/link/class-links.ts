import { mqttLink } from './mqtt-link.ts'
import { reportedAddresses } from './reported-addresses.ts'
import { windowLink } from './window-link.ts'

/** Ways to brokers and to other windows, in this browser. */
export const browserClassLinks = {
  toBroker: (address: string | null, user: string, prove: ((connection: string) => string) | null) =>
    mqttLink({ address: address ?? ownBroker(window.location), user, prove }),
  toWindows: windowLink,
  addresses: reportedAddresses,
}

/** The broker that the relay runs at the address of the page. */
function ownBroker({ href }: Pick<Location, 'href'>): string {
  const broker = new URL('mqtt', href)
  broker.protocol = broker.protocol === 'https:' ? 'wss:' : 'ws:'
  broker.hash = broker.search = ''
  return broker.href
}
