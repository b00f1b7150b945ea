import { recognise } from '../../bank/copy/recognise.ts'
import { decode } from './decode.ts'
import { isHtml, textOfHtml } from './html-text.ts'
import { COPY_LIMITS, CopyRefusal, type CopyLimits, type CopyOutcome, type CopyTask } from './outcome.ts'

/** How a browser's own wrapping of a page begins: a message in parts. */
const ARCHIVE = /^(?:From: <Saved by|MIME-Version:|Content-Type: multipart)/im

/**
 * Reads a file or a pasted text and finds the document's sentences in it. Total: whatever it holds, there is an
 * outcome. Runs nothing of it and keeps nothing.
 */
export async function readCopy(task: CopyTask, limits: CopyLimits = COPY_LIMITS): Promise<CopyOutcome> {
  try {
    return { state: 'read', recognition: recognise(await textOf(task.source, limits), task.prints) }
  } catch (error) {
    if (error instanceof CopyRefusal) return { state: 'refused', fault: error.fault, line: error.line }
    return { state: 'refused', fault: 'stopped', line: null }
  }
}

async function textOf(source: Blob | string, limits: CopyLimits): Promise<string> {
  if (typeof source !== 'string' && source.size > limits.file) throw new CopyRefusal('oversized')
  const raw = typeof source === 'string' ? source : decode(new Uint8Array(await source.arrayBuffer()))
  if (raw.trim() === '') throw new CopyRefusal('empty')
  if (ARCHIVE.test(raw.slice(0, 300))) throw new CopyRefusal('archive')
  const text = isHtml(raw) ? textOfHtml(raw) : raw
  if (!/\p{L}/u.test(text)) throw new CopyRefusal('no-text')
  if (text.length > limits.text) throw new CopyRefusal('oversized')
  return text
}
