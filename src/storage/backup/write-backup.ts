import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import type { Line } from '../../journal/line.ts'
import { serialise } from '../../journal/serialise.ts'
import { pause } from '../pause.ts'
import { FORMAT, PACKED_TYPE, PLAIN_TYPE, VERSION, type Header } from './format.ts'

const CHUNK_CHARACTERS = 64 * 1024
/** To hash so many takes some ten milliseconds. */
const CHUNKS_AT_ONCE = 8

/**
 * Writes a backup of a journal. `now`: milliseconds since 1970 UTC. Packed with gzip where the browser can, plain text
 * elsewhere; the blob's type tells which.
 */
export async function writeBackup(lines: Iterable<Line>, learner: string, now: number): Promise<Blob> {
  const all = [...lines]
  const header = await describe(all, learner, now)
  if (typeof CompressionStream === 'undefined') {
    return new Blob([...chunks(header, all)], { type: PLAIN_TYPE })
  }
  const packed = streamOf(unhurried(chunks(header, all))).pipeThrough(new CompressionStream('gzip'))
  return new Blob([await new Response(packed).blob()], { type: PACKED_TYPE })
}

/** A file name with the local date. `tz`: minutes that local time is ahead of UTC. */
export function backupFileName(backup: Blob, now: number, tz: number): string {
  const date = new Date(now + tz * 60_000).toISOString().slice(0, 10)
  return `passage-${date}.jsonl${backup.type === PACKED_TYPE ? '.gz' : ''}`
}

async function describe(lines: readonly Line[], learner: string, made: number): Promise<Header> {
  const hash = sha256.create()
  for await (const bytes of unhurried(body(lines))) hash.update(bytes)
  return {
    format: FORMAT,
    version: VERSION,
    learner,
    made,
    lines: lines.length,
    answers: lines.filter((line) => line.do === 'answer').length,
    sha256: bytesToHex(hash.digest()),
  }
}

function* chunks(header: Header, lines: readonly Line[]): Generator<Uint8Array<ArrayBuffer>> {
  yield new TextEncoder().encode(`${JSON.stringify(header)}\n`)
  yield* body(lines)
}

function* body(lines: readonly Line[]): Generator<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder()
  let text = ''
  for (const line of lines) {
    text += `${serialise(line)}\n`
    if (text.length < CHUNK_CHARACTERS) continue
    yield encoder.encode(text)
    text = ''
  }
  if (text !== '') yield encoder.encode(text)
}

/** The same in slices with pauses, so that a long journal holds nothing else up. */
async function* unhurried<T>(values: Iterable<T>): AsyncGenerator<T> {
  let count = 0
  for (const value of values) {
    yield value
    count += 1
    if (count % CHUNKS_AT_ONCE === 0) await pause()
  }
}

function streamOf<T>(values: AsyncIterator<T>): ReadableStream<T> {
  return new ReadableStream<T>({
    async pull(controller) {
      const next = await values.next()
      if (next.done === true) controller.close()
      else controller.enqueue(next.value)
    },
  })
}
