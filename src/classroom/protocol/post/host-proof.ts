import { utf8ToBytes } from '@noble/hashes/utils.js'
import { base64url, readBase64url } from '../bytes.ts'
import type { HostKeys } from '../keys/host-keys.ts'
import { sidOf } from '../keys/ids.ts'
import type { Sealing } from '../sealing-port.ts'
import { signed } from './signed.ts'
import { verified } from './verified.ts'

/** Stands where a message has its topic, and is none: a proof never passes for a message. */
const PLACE = 'connection'
/** Longest text that is looked at: two keys, a signature and the name that was signed. */
const LONGEST = 400

/** Shows a broker that the connection of this name (MQTT's client id) is the host's of its room, and of no other. */
export function hostProof(connection: string, { signer, exchanger }: HostKeys, sealing: Sealing): string {
  const bytes = signed(utf8ToBytes(connection), PLACE, signer.secret, sealing)
  return [signer.public, exchanger.public, bytes].map(base64url).join('.')
}

/** The room of which this connection is the host; null for anything that `hostProof` did not write for it. */
export function readHostProof(connection: string, proof: string, sealing: Sealing): string | null {
  if (proof.length > LONGEST) return null
  const [signer, exchanger, bytes] = proof.split('.').map(readBase64url)
  if (signer?.length !== 32 || exchanger?.length !== 32 || !bytes) return null
  const said = verified(bytes, PLACE, signer, sealing)
  return said !== null && base64url(said) === base64url(utf8ToBytes(connection)) ? sidOf(signer, exchanger) : null
}
