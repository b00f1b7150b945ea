import { mqttLink } from './mqtt-link.ts'
import { windowLink } from './window-link.ts'
import { reportedAddresses } from './reported-addresses.ts'

/** Ways to brokers and to other windows, in this browser. */
export const browserClassLinks = {
  toBroker: (address: string | null, user: string) => mqttLink(address ?? ownBroker(window.location), user),
  toWindows: windowLink,
  addresses: reportedAddresses,
}

/** The broker that the relay runs at the address of the page. */
function ownBroker({ protocol, host }: Pick<Location, 'protocol' | 'host'>): string {
  return `${protocol === 'https:' ? 'wss' : 'ws'}://${host}/mqtt`
}
