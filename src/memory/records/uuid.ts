import { sha1 } from '@noble/hashes/legacy.js'
import { bytesToHex, concatBytes, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js'

/** The names below are those of Passage. Random, and never another one. */
const NAMESPACE = hexToBytes('5d1c0f6e3b9a4c7e8f20a6d4917b53e2')

/** The UUID that belongs to a name, always the same one (RFC 9562, version 5). */
export function uuidOf(name: string): string {
  const bytes = sha1(concatBytes(NAMESPACE, utf8ToBytes(name))).slice(0, 16)
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = bytesToHex(bytes)
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}
