import { CopyRefusal } from './outcome.ts'

/** How many bytes of a page may pass before it says its encoding, by the HTML standard. */
const HEAD_BYTES = 1024
/** Byte order marks. TextDecoder drops them by itself. */
const MARKS = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
] as const
/** How documents, archives and pictures begin. */
const SIGNATURES = ['%PDF', 'PK\u0003\u0004', '{\\rtf', 'bplist', '\u0089PNG', 'ÿØÿ', 'ÐÏ\u0011à', '\u001f\u008b']

/**
 * Reads the bytes of a text: by its byte order mark, else by the encoding that a page names, else as UTF-8. Throws a
 * `CopyRefusal` where it is no text, or a character does not fit the encoding.
 */
export function decode(bytes: Uint8Array): string {
  const mark = MARKS.find((one) => one.bytes.every((byte, index) => bytes[index] === byte))
  if (mark === undefined && isBinary(bytes)) throw new CopyRefusal('binary')
  const encoding = mark?.encoding ?? encodingNamed(bytes) ?? 'utf-8'
  const text = decodeAs(encoding, bytes)
  if (text.includes('\u0000')) throw new CopyRefusal('binary')
  const unreadable = text.indexOf('\ufffd')
  if (unreadable !== -1) throw new CopyRefusal('encoding', lineAt(text, unreadable))
  return text
}

function isBinary(bytes: Uint8Array): boolean {
  const head = latin(bytes.subarray(0, HEAD_BYTES))
  return head.includes('\u0000') || SIGNATURES.some((signature) => head.startsWith(signature))
}

/** What `<meta charset>` or its older form says, as written; null where nothing does. */
function encodingNamed(bytes: Uint8Array): string | null {
  const head = latin(bytes.subarray(0, HEAD_BYTES))
  return /<meta[^>]*\scharset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1] ?? /<meta[^>]*;\s*charset=([\w-]+)/i.exec(head)?.[1] ?? null
}

function decodeAs(encoding: string, bytes: Uint8Array): string {
  // A page that names UTF-16 in plain bytes is none: the standard reads it as UTF-8.
  const label = /^utf-16/i.test(encoding) && bytes[0] !== 0xff && bytes[0] !== 0xfe ? 'utf-8' : encoding
  try {
    return new TextDecoder(label).decode(bytes)
  } catch {
    throw new CopyRefusal('encoding')
  }
}

function latin(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes)
}

function lineAt(text: string, index: number): number {
  return text.slice(0, index).split('\n').length
}
