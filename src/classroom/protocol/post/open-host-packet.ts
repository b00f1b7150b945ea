import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import type { Sealing } from '../sealing-port.ts'
import { verified } from './verified.ts'

export const SEQ_BYTES = 8
export const TWO_TO_32 = 2 ** 32

/** What seals and signs, and what opens. */
export interface Locks {
  readonly topic: string
  /** Of the room, or of host and one player. */
  readonly key: Uint8Array
  /** Of the host: the secret one to write, the public one to read. */
  readonly signer: Uint8Array
}

/** The parts of a packet; the word says why it is none: its signature or its seal. */
export function openHostPacket(
  bytes: Uint8Array,
  { topic, key, signer }: Locks,
  sealing: Sealing,
): { readonly seq: number; readonly plain: Uint8Array } | 'forged' | 'unopened' {
  const body = verified(bytes, topic, signer, sealing)
  if (body === null) return 'forged'
  const number = body.subarray(0, SEQ_BYTES)
  const plain = sealing.open(key, about(topic, number), body.subarray(SEQ_BYTES))
  return plain === null ? 'unopened' : { seq: seqIn(number), plain }
}

/** What is sealed with a packet's text and stands in the open: a packet of another topic or number does not open. */
export function about(topic: string, number: Uint8Array): Uint8Array {
  return concatBytes(number, utf8ToBytes(topic))
}

function seqIn(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  return bytes.length < SEQ_BYTES ? 0 : view.getUint32(0) * TWO_TO_32 + view.getUint32(4)
}
