import { crc32, crcTable } from './crc32.ts'
import type { Folder } from './folder.ts'

/** A line as it lies in a file: eight hex digits of its CRC-32, a space, its text in UTF-8, a line feed. */
const CHECK_LENGTH = 8
const SPACE = 0x20
const FEED = 0x0a
const READ_AT_ONCE = 1 << 20

/** What a stretch of a file holds. */
export interface Stretch {
  /** Texts of lines that agree with their checksum. */
  readonly texts: readonly string[]
  /** How many lines do not. */
  readonly damaged: number
  /** Where its last whole line ends, in bytes from the start of the file. */
  readonly end: number
}

/** Writes texts (without line feeds) as lines that `readStretches` reads. */
export function encodeLines(texts: readonly string[], table = crcTable()): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder()
  const check = (text: string): string => crc32(encoder.encode(text), table).toString(16).padStart(CHECK_LENGTH, '0')
  return encoder.encode(texts.map((text) => `${check(text)} ${text}\n`).join(''))
}

/** Reads a file from a place on, stretch by stretch. What stands behind the last line feed is still being written, or torn. */
export async function* readStretches(folder: Pick<Folder, 'read'>, name: string, from: number): AsyncGenerator<Stretch> {
  const table = crcTable()
  let rest = new Uint8Array(0)
  let place = from
  for (;;) {
    const bytes = await folder.read(name, place, place + READ_AT_ONCE)
    if (bytes.length === 0) return
    place += bytes.length
    const held = joined(rest, bytes)
    const whole = held.lastIndexOf(FEED) + 1
    rest = held.slice(whole)
    if (whole > 0) yield { ...decode(held.subarray(0, whole), table), end: place - rest.length }
  }
}

/** Where the last whole line of a file ends, in bytes. */
export function endOfWhole(file: { size(): number; read(from: number, to: number): Uint8Array }): number {
  for (let to = file.size(); to > 0; to -= READ_AT_ONCE) {
    const from = Math.max(0, to - READ_AT_ONCE)
    const feed = file.read(from, to).lastIndexOf(FEED)
    if (feed >= 0) return from + feed + 1
  }
  return 0
}

function decode(bytes: Uint8Array, table: Uint32Array): { readonly texts: readonly string[]; readonly damaged: number } {
  const decoder = new TextDecoder()
  const texts: string[] = []
  let damaged = 0
  for (let from = 0; from < bytes.length; ) {
    const to = bytes.indexOf(FEED, from)
    const text = bytes.subarray(from + CHECK_LENGTH + 1, to)
    const check = decoder.decode(bytes.subarray(from, from + CHECK_LENGTH))
    const sound = bytes[from + CHECK_LENGTH] === SPACE && /^[0-9a-f]{8}$/.test(check) && Number.parseInt(check, 16) === crc32(text, table)
    if (sound) texts.push(decoder.decode(text))
    else damaged += 1
    from = to + 1
  }
  return { texts, damaged }
}

function joined(first: Uint8Array<ArrayBuffer>, second: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  if (first.length === 0) return second
  const both = new Uint8Array(first.length + second.length)
  both.set(first)
  both.set(second, first.length)
  return both
}
