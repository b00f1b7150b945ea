import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import * as v from 'valibot'
import { baseOf } from '../../journal/line-id.ts'
import type { Line } from '../../journal/line.ts'
import { LineError, parseLine } from '../../journal/parse-line.ts'
import {
  BACKUP_LIMITS,
  Header,
  VERSION,
  Versioned,
  type BackupEnd,
  type BackupLimits,
  type BackupOutcome,
} from './format.ts'
import { Refusal } from './refusal.ts'
import { unpack } from './unpack.ts'

const LINE_BREAK = 10
/** One for all lines: one for each shows in the time that a large file takes. */
const UTF_8 = new TextDecoder('utf-8', { fatal: true })
/** So many lines are handed over at once: to copy them takes a page's thread a few milliseconds. */
const PIECE = 256

/** Takes lines in; what comes behind them is read once they are taken. */
type Take = (lines: readonly Line[]) => Promise<void>

/**
 * Reads a file as a backup. Total: whatever the file holds, the outcome is a sound backup or the reason why it is none.
 * Changes nothing anywhere.
 */
export async function readBackup(file: Blob, limits: BackupLimits = BACKUP_LIMITS): Promise<BackupOutcome> {
  const lines: Line[] = []
  const end = await readInPieces(file, async (piece) => void lines.push(...piece), limits)
  return end.state === 'sound' ? { state: 'sound', backup: { ...end.about, lines } } : end
}

/** The same, handing the lines over as they are read: whether they count is known at the end only. */
export async function readInPieces(file: Blob, take: Take, limits: BackupLimits = BACKUP_LIMITS): Promise<BackupEnd> {
  try {
    return { state: 'sound', about: await read(file, take, limits) }
  } catch (error) {
    if (error instanceof Refusal) return { state: 'refused', fault: error.fault, reason: error.message }
    return { state: 'refused', fault: 'damaged', reason: `The file cannot be read: ${String(error)}` }
  }
}

async function read(file: Blob, take: Take, limits: BackupLimits): Promise<Pick<Header, 'learner' | 'made'>> {
  const hash = sha256.create()
  const claims = new Map<string, number>()
  let piece: Line[] = []
  let count = 0
  let header: Header | null = null
  for await (const { bytes, ended } of splitLines(unpack(file, limits), limits.line)) {
    if (header === null) {
      header = readHeader(bytes, ended)
      continue
    }
    if (!ended) throw new Refusal('truncated', 'The last line is not complete.')
    hash.update(bytes).update(Uint8Array.of(LINE_BREAK))
    if (count >= limits.lines) throw new Refusal('oversized', `It has more than ${limits.lines} lines.`)
    const line = readLine(bytes, count + 2)
    countClaim(line, claims, limits)
    piece.push(line)
    count += 1
    if (piece.length < PIECE) continue
    await take(piece)
    piece = []
  }
  if (header === null) throw new Refusal('foreign', 'The file is empty.')
  if (count < header.lines) throw new Refusal('truncated', `It has ${count} of the ${header.lines} lines that it should have.`)
  if (count > header.lines || bytesToHex(hash.digest()) !== header.sha256) {
    throw new Refusal('damaged', 'Its content does not agree with its checksum.')
  }
  if (piece.length > 0) await take(piece)
  return { learner: header.learner, made: header.made }
}

/** Many claimants of one id would make every comparison slow, and no honest journal has them. */
function countClaim(line: Line, claims: Map<string, number>, limits: BackupLimits): void {
  const base = baseOf(line.id)
  const count = (claims.get(base) ?? 0) + 1
  if (count > limits.claims) throw new Refusal('damaged', `More than ${limits.claims} lines claim the id ${base}.`)
  claims.set(base, count)
}

function readHeader(bytes: Uint8Array, ended: boolean): Header {
  const value = parseJson(bytes)
  const versioned = v.safeParse(Versioned, value)
  if (!versioned.success) throw new Refusal('foreign', 'It is not a backup of Passage.')
  if (versioned.output.version > VERSION) throw new Refusal('newer', 'A newer version of Passage made this backup.')
  const header = v.safeParse(Header, value)
  if (!header.success) throw new Refusal('damaged', `Its header is not sound: ${header.issues[0].message}`)
  if (!ended) throw new Refusal('truncated', 'The file ends after its header.')
  return header.output
}

function readLine(bytes: Uint8Array, number: number): Line {
  try {
    return parseLine(parseJson(bytes))
  } catch (error) {
    if (error instanceof LineError) throw new Refusal('damaged', `Line ${number}: ${error.message}.`)
    throw error
  }
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(UTF_8.decode(bytes))
  } catch {
    return undefined
  }
}

interface RawLine {
  readonly bytes: Uint8Array
  /** A line break followed. */
  readonly ended: boolean
}

/** Cuts bytes at line breaks. Throws a `Refusal` for a line of more than `longest` bytes. */
async function* splitLines(chunks: AsyncIterable<Uint8Array>, longest: number): AsyncGenerator<RawLine> {
  let rest: Uint8Array = new Uint8Array()
  for await (const chunk of chunks) {
    let from = 0
    for (let end = chunk.indexOf(LINE_BREAK); end >= 0; end = chunk.indexOf(LINE_BREAK, from)) {
      yield { bytes: atMost(longest, join(rest, chunk.subarray(from, end))), ended: true }
      rest = new Uint8Array()
      from = end + 1
    }
    rest = atMost(longest, join(rest, chunk.subarray(from)))
  }
  if (rest.length > 0) yield { bytes: rest, ended: false }
}

function atMost<T extends Uint8Array>(longest: number, bytes: T): T {
  if (bytes.length > longest) throw new Refusal('oversized', `A line has more than ${longest} bytes.`)
  return bytes
}

function join(a: Uint8Array, b: Uint8Array): Uint8Array {
  if (a.length === 0) return b
  const joined = new Uint8Array(a.length + b.length)
  joined.set(a)
  joined.set(b, a.length)
  return joined
}
