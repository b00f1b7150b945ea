import type { BackupLimits } from './format.ts'
import { Refusal } from './refusal.ts'

/**
 * The bytes of a backup's text, unpacked where the file is packed, and counted as they come. Throws a `Refusal` for a
 * file that is too large, damaged or cut off.
 */
export async function* unpack(file: Blob, limits: BackupLimits): AsyncGenerator<Uint8Array> {
  if (file.size > limits.file) throw new Refusal('oversized', `The file has more than ${limits.file} bytes.`)
  const start = new Uint8Array(await file.slice(0, 2).arrayBuffer())
  const packed = start[0] === 0x1f && start[1] === 0x8b
  let size = 0
  for await (const bytes of packed ? inflate(file) : chunksOf(file.stream())) {
    size += bytes.length
    if (size > limits.text) throw new Refusal('oversized', `It unpacks to more than ${limits.text} bytes.`)
    yield bytes
  }
}

async function* inflate(file: Blob): AsyncGenerator<Uint8Array> {
  if (typeof DecompressionStream === 'undefined') {
    throw new Refusal('unsupported', 'This browser cannot unpack the file; unpacked to .jsonl it can be read.')
  }
  try {
    yield* chunksOf(file.stream().pipeThrough(new DecompressionStream('gzip')))
  } catch (error) {
    throw isCutOff(error)
      ? new Refusal('truncated', 'The file ends too early.')
      : new Refusal('damaged', 'The file cannot be unpacked.')
  }
}

/** Browsers tell a file that ends too early from a damaged one only in words. */
function isCutOff(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const words = `${error.message} ${error.cause instanceof Error ? error.cause.message : ''}`
  return /truncated|unexpected (end|eof)|incomplete/i.test(words)
}

async function* chunksOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader()
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return
      yield value
    }
  } finally {
    // Stops the unpacking where the reader lost interest; after the end or an error there is nothing to stop.
    reader.cancel().catch(() => undefined)
  }
}
