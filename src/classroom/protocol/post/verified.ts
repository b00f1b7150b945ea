import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import type { Sealing } from '../sealing-port.ts'

const SIGNATURE = 64
/** Nothing that is signed for another purpose can pass for a message of a class. */
const PURPOSE = utf8ToBytes('passage class 1\0')

/** The body of what `signed` made; null where another signed it, for another topic, or nobody. */
export function verified(bytes: Uint8Array, topic: string, publicKey: Uint8Array, sealing: Sealing): Uint8Array | null {
  if (bytes.length < SIGNATURE) return null
  const body = bytes.subarray(SIGNATURE)
  return sealing.verify(bytes.subarray(0, SIGNATURE), toSign(topic, body), publicKey) ? body : null
}

/** What is signed of a body, for one topic. */
export function toSign(topic: string, body: Uint8Array): Uint8Array {
  return concatBytes(PURPOSE, utf8ToBytes(`${topic}\0`), body)
}
