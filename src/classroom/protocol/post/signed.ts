import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import type { Sealing } from '../sealing-port.ts'

const SIGNATURE = 64
/** Nothing that is signed for another purpose can pass for a message of a class. */
const PURPOSE = utf8ToBytes('passage class 1\0')

/** Signs bytes for one topic: on another they are forged. */
export function signed(body: Uint8Array, topic: string, secret: Uint8Array, sealing: Sealing): Uint8Array {
  return concatBytes(sealing.sign(toSign(topic, body), secret), body)
}

/** The body of what `signed` made; null where another signed it, for another topic, or nobody. */
export function verified(bytes: Uint8Array, topic: string, publicKey: Uint8Array, sealing: Sealing): Uint8Array | null {
  if (bytes.length < SIGNATURE) return null
  const body = bytes.subarray(SIGNATURE)
  return sealing.verify(bytes.subarray(0, SIGNATURE), toSign(topic, body), publicKey) ? body : null
}

function toSign(topic: string, body: Uint8Array): Uint8Array {
  return concatBytes(PURPOSE, utf8ToBytes(`${topic}\0`), body)
}
