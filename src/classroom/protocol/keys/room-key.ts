import { hkdf } from '@noble/hashes/hkdf.js'
import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'
import { base64url } from '../bytes.ts'

/** Bytes of the secret that a join link carries. */
export const ROOM_SECRET_BYTES = 16

const KEY_USE = utf8ToBytes('passage class: room')
const PROOF_BYTES = 16

/** The key that all of a room share, from the secret of its join link (HKDF-SHA256, RFC 5869). */
export function roomKey(secret: Uint8Array, sid: string): Uint8Array {
  return hkdf(sha256, secret, utf8ToBytes(sid), KEY_USE, 32)
}

/** What shows the host that a player came by the link: a stranger who only guessed the code cannot make it. */
export function proofOf(key: Uint8Array, pid: string): string {
  return base64url(hmac(sha256, key, utf8ToBytes(`join ${pid}`)).subarray(0, PROOF_BYTES))
}
