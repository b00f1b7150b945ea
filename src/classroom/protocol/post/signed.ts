import { concatBytes } from '@noble/hashes/utils.js'
import type { Sealing } from '../sealing-port.ts'
import { toSign } from './verified.ts'

/** Signs bytes for one topic: on another they are forged. */
export function signed(body: Uint8Array, topic: string, secret: Uint8Array, sealing: Sealing): Uint8Array {
  return concatBytes(sealing.sign(toSign(topic, body), secret), body)
}
