import { concatBytes } from '@noble/hashes/utils.js'
import type { Sealing } from '../sealing-port.ts'
import { about, SEQ_BYTES, TWO_TO_32, type Locks } from './open-host-packet.ts'
import { signed } from './signed.ts'

/** signature (64 bytes), seq (8), nonce (24), sealed. `seq`: 0..2^53-1. */
export function hostPacket(seq: number, plain: Uint8Array, { topic, key, signer }: Locks, sealing: Sealing): Uint8Array {
  const number = seqBytes(seq)
  const body = concatBytes(number, sealing.seal(key, about(topic, number), plain))
  return signed(body, topic, signer, sealing)
}

function seqBytes(seq: number): Uint8Array {
  const bytes = new Uint8Array(SEQ_BYTES)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, Math.floor(seq / TWO_TO_32))
  view.setUint32(4, seq % TWO_TO_32)
  return bytes
}
