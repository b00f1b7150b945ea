import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

/** A stretch of the journal as it is stored: a header and one line of JSON for each line. */
export interface Segment {
  /** Who wrote it, and its place among what that writer wrote. */
  readonly writer: string
  readonly n: number
  /** The lines' JSON. */
  readonly texts: readonly string[]
}

export const FORMAT = 'passage-log'
export const VERSION = 1

/** Writes a segment as text: the header with count and SHA-256 first. */
export function encodeSegment({ writer, n, texts }: Segment): string {
  const body = texts.join('\n')
  const header = { format: FORMAT, version: VERSION, writer, n, count: texts.length, sha256: checksum(body) }
  return `${JSON.stringify(header)}\n${body}`
}

/** The SHA-256 of a text, in hex. */
export function checksum(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)))
}
