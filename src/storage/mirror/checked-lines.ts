import { crc32, crcTable } from './crc32.ts'
import type { Folder } from './folder.ts'

/** A line as it lies in a file: eight hex digits of its CRC-32, a space, its text in UTF-8, a line feed. */
const CHECK_LENGTH = 8
const FEED = 0x0a
/** Of UTF-8, for a unit of a text. */
const MOST_BYTES_EACH = 3
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
  const most = texts.reduce((sum, { length }) => sum + CHECK_LENGTH + 2 + length * MOST_BYTES_EACH, 0)
  const bytes = new Uint8Array(most)
  let place = 0
  for (const text of texts) {
    const from = place + CHECK_LENGTH + 1
    const to = from + encoder.encodeInto(text, bytes.subarray(from)).written
    encoder.encodeInto(`${checkOf(bytes.subarray(from, to), table)} `, bytes.subarray(place))
    bytes[to] = FEED
    place = to + 1
  }
  return bytes.slice(0, place)
}

function checkOf(text: Uint8Array, table: Uint32Array): string {
  return crc32(text, table).toString(16).padStart(CHECK_LENGTH, '0')
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

/** Whole lines, told from one text of all: to make a text of each line's bytes takes several times as long. */
function decode(bytes: Uint8Array, table: Uint32Array): { readonly texts: readonly string[]; readonly damaged: number } {
  const lines = new TextDecoder().decode(bytes).split('\n')
  const texts: string[] = []
  let damaged = 0
  for (let from = 0, place = 0; from < bytes.length; place++) {
    const to = bytes.indexOf(FEED, from)
    const line = lines[place] ?? ''
    const begin = from + CHECK_LENGTH + 1
    if (line.startsWith(`${checkOf(bytes.subarray(begin, to), table)} `)) texts.push(line.slice(CHECK_LENGTH + 1))
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
