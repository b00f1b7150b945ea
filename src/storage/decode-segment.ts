import * as v from 'valibot'
import type { Line } from '../journal/line.ts'
import { LineError, parseLine } from '../journal/parse-line.ts'
import { checksum, FORMAT, VERSION, type Segment } from './segment.ts'

interface Sound {
  readonly state: 'sound'
  readonly segment: Segment
  readonly lines: readonly Line[]
  /** Why some of the lines are not among `lines`; null if all are. */
  readonly unread: string | null
}

export type Decoded =
  | Sound
  | { readonly state: 'damaged' | 'newer'; readonly reason: string }

const Whole = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
const Versioned = v.looseObject({ format: v.literal(FORMAT), version: Whole })
const Header = v.object({ writer: v.string(), n: Whole, count: Whole, sha256: v.string() })

/** Reads what `encodeSegment` wrote. Total: says what is wrong with anything else. */
export function decodeSegment(stored: unknown): Decoded {
  if (typeof stored !== 'string') return damaged('It is not text.')
  const end = stored.indexOf('\n')
  if (end < 0) return damaged('It has no header.')
  const head = parseJson(stored.slice(0, end))
  const versioned = v.safeParse(Versioned, head)
  if (!versioned.success) return damaged('Its header cannot be read.')
  if (versioned.output.version > VERSION) return { state: 'newer', reason: 'A newer version of Passage wrote it.' }
  const header = v.safeParse(Header, head)
  if (!header.success) return damaged('Its header cannot be read.')
  const body = stored.slice(end + 1)
  if (checksum(body) !== header.output.sha256) return damaged('Its checksum does not agree with its content.')
  const texts = body === '' ? [] : body.split('\n')
  if (texts.length !== header.output.count) return damaged('It does not hold as many lines as it says.')
  return { state: 'sound', segment: { writer: header.output.writer, n: header.output.n, texts }, ...readLines(texts) }
}

/** The checksum proves the text to be what was written, so a line that cannot be read is named and left in place. */
function readLines(texts: readonly string[]): { readonly lines: readonly Line[]; readonly unread: string | null } {
  const lines: Line[] = []
  let unread: string | null = null
  for (const text of texts) {
    try {
      lines.push(parseLine(parseJson(text)))
    } catch (error) {
      unread = error instanceof LineError ? `A line in it cannot be read: ${error.message}.` : String(error)
    }
  }
  return { lines, unread }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function damaged(reason: string): Decoded {
  return { state: 'damaged', reason }
}
