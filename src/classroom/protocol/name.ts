import { LONGEST_NAME } from '../caps.ts'

/**
 * Characters that are not seen or that turn the text around them: controls, and marks of direction and of format but for
 * the two joiners, which emoji and some scripts are made with.
 */
const UNSEEN = /[\p{Cc}\p{Zl}\p{Zp}]|(?![\u200c\u200d])\p{Cf}/gu
/** Marks that are stacked higher than any script does would cover the lines around a name. */
const STACKED = /(\p{M}{3})\p{M}+/gu
const SEEN = /[\p{L}\p{N}\p{P}\p{S}]/u

/** A name as it is kept: text in one line, nothing invisible in it, of at most 40 characters. Empty where none is left. */
export function cleanName(name: string): string {
  // A tab is a control too; what stood on both sides of something unseen is together only once that is gone.
  const seen = name.replace(/\s/gu, ' ').replace(UNSEEN, '').normalize('NFC')
  const line = seen.replace(/ +/gu, ' ').replace(STACKED, '$1').trim()
  return SEEN.test(line) ? Array.from(line).slice(0, LONGEST_NAME).join('').trim() : ''
}
