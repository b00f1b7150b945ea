import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

/** The first `digits` hex digits of the SHA-256 of a text in UTF-8. At most 64. */
export function shortHash(text: string, digits: number): string {
  return bytesToHex(sha256(utf8ToBytes(text))).slice(0, digits)
}

/** A text that grows, and its `shortHash` at any length: what was added is gone through once, however often that is asked for. */
export class GrowingHash {
  readonly #hash = sha256.create()
  #added = ''

  add(text: string): void {
    this.#added += text
  }

  /** The `shortHash` of all that was added. At most 64 digits. */
  short(digits: number): string {
    this.#hash.update(utf8ToBytes(this.#added))
    this.#added = ''
    return bytesToHex(this.#hash.clone().digest()).slice(0, digits)
  }
}

/** JSON with every object's keys in order, so that equal content gives equal text. Takes JSON values only. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const entries = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`).join(',')}}`
}
