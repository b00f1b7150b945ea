import { sha256 } from '@noble/hashes/sha2.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'

/** How many words a list has: eleven bits each. */
const WORDS_LISTED = 2_048

/**
 * Four words that stand for a room, to be compared on phone and projector: a room that passes itself off as this one
 * shows the same four with a chance of 1 in 2^44. Throws a `RangeError` for a list of another length.
 */
export function checkWords(sid: string, list: readonly string[]): readonly string[] {
  if (list.length !== WORDS_LISTED) throw new RangeError(`A list of ${list.length} words`)
  const hash = sha256(utf8ToBytes(`passage class: check words of ${sid}`))
  return [0, 2, 4, 6].map((at) => list[(((hash[at] ?? 0) << 8) | (hash[at + 1] ?? 0)) % WORDS_LISTED] ?? '')
}
