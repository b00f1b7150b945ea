import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { Line } from './line.ts'
import { parseLineId } from './line-id.ts'
import { pushTo } from './multimap.ts'
import { canonical, serialise } from './serialise.ts'

/**
 * The set union of journals by id. Idempotent, commutative and associative. Where different lines claim one id, the
 * line with the smallest SHA-256 keeps it and every other one is called `<id>~<first eight hex digits>`.
 */
export function merge(...journals: readonly Iterable<Line>[]): ReadonlyMap<string, Line> {
  const claims = new Map<string, Line[]>()
  for (const journal of journals) for (const line of journal) pushTo(claims, parseLineId(line.id).base, line)
  const merged = new Map<string, Line>()
  for (const claim of claims.values()) for (const line of settle(claim)) merged.set(line.id, line)
  return merged
}

/** Whether two lines say the same, whatever `~<hash>` their ids carry. */
export function sameContent(a: Line, b: Line): boolean {
  if (a === b || (a.id === b.id && serialise(a) === serialise(b))) return true
  return content(a) === content(b)
}

/**
 * Shares out one id among the lines that claim it (all with the same base): one line for each content, in order of its
 * hash, the first under the plain id. Depends on the contents only.
 */
export function settle(claim: readonly Line[]): readonly Line[] {
  const [only] = claim
  if (only === undefined) return []
  const { base } = parseLineId(only.id)
  if (claim.length === 1) return [rename(only, base)]
  const byHash = new Map(claim.map((line) => [hash(content(line)), line] as const))
  const [first, ...others] = [...byHash].sort(([a], [b]) => (a < b ? -1 : 1))
  if (first === undefined) return []
  return [rename(first[1], base), ...others.map(([full, line]) => rename(line, `${base}~${tag(full, others)}`))]
}

function tag(full: string, others: readonly (readonly [string, Line])[]): string {
  const short = full.slice(0, 8)
  return others.filter(([other]) => other.startsWith(short)).length > 1 ? full : short
}

function content(line: Line): string {
  return canonical(rename(line, parseLineId(line.id).base))
}

function hash(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)))
}

function rename(line: Line, id: string): Line {
  if (line.id === id) return line
  return line.do === 'unknown' ? { ...line, id, raw: { ...line.raw, id } } : { ...line, id }
}
