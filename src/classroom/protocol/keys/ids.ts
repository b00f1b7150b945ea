import { sha256 } from '@noble/hashes/sha2.js'
import { concatBytes } from '@noble/hashes/utils.js'
import { base32 } from '../bytes.ts'

const SID_BYTES = 16
const PID_BYTES = 10

/** The room's id, 26 letters: whoever holds it can tell the host's keys from anybody else's. */
export function sidOf(hostSigner: Uint8Array, hostExchanger: Uint8Array): string {
  return base32(sha256(concatBytes(hostSigner, hostExchanger)).subarray(0, SID_BYTES))
}

/** A player's id in a room, 16 letters, by its public key. */
export function pidOf(publicKey: Uint8Array): string {
  return base32(sha256(publicKey).subarray(0, PID_BYTES))
}
