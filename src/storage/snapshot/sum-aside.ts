import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { pause } from '../pause.ts'

/** Little at a time: a megabyte at once takes a browser five times as long to encode. */
const CHARACTERS_AT_ONCE = 2 ** 13
/** So many pieces in one task. */
const PIECES_AT_ONCE = 64

/**
 * The SHA-256 of a long text, in hex: by the browser, beside whatever else is going on, where it has that. On plain http
 * addresses it does not, and then it is worked out here. Leaves the thread to others in between.
 */
export async function sumAside(text: string): Promise<string> {
  const byBrowser = 'subtle' in crypto
  const encoder = new TextEncoder()
  const sum = sha256.create()
  const encoded: Uint8Array[] = []
  let count = 0
  for (const piece of piecesOf(text)) {
    const bytes = encoder.encode(piece)
    if (byBrowser) encoded.push(bytes)
    else sum.update(bytes)
    count += 1
    if (count % PIECES_AT_ONCE === 0) await pause()
  }
  return bytesToHex(byBrowser ? new Uint8Array(await crypto.subtle.digest('SHA-256', joined(encoded))) : sum.digest())
}

/** Stretches that come to the same bytes one by one as together: no character of two units is cut. */
function* piecesOf(text: string): Generator<string> {
  for (let from = 0, to = 0; from < text.length; from = to) {
    to = from + CHARACTERS_AT_ONCE
    while ((text.charCodeAt(to - 1) & 0xfc00) === 0xd800) to += 1
    yield text.slice(from, to)
  }
}

function joined(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}
