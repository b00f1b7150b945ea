import { sha256 } from '@noble/hashes/sha2.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'
import type { QuizLine } from '../../journal/line.ts'
import { localDate } from '../../journal/local-date.ts'
import { hasPassed } from './pass.ts'

/** What stands on a certificate, as it stands there: all of it goes into its code. */
export interface Certificate {
  readonly name: string
  readonly document: string
  /** Version of the bank. */
  readonly version: string
  /** Calendar day of the exam, such as `2026-02-16`. */
  readonly date: string
  readonly questions: number
  /** In hundred. */
  readonly score: number
  readonly passMark: number
  /** Time limit, times what it was multiplied by; null for none. */
  readonly minutes: number | null
  /** How often the exam was left, and for how many minutes. */
  readonly gaps: number
  readonly awayMinutes: number
}

/** Crockford's alphabet: no letter that is read as a digit, and no U. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const SYMBOL_BITS = 5
const SYMBOLS = 16
const GROUP = 4
const SCHEME = 'passage-certificate-1'

/** The certificate of an exam; null where the quiz was no exam, or did not reach the mark. */
export function certificateOf(quiz: QuizLine, document: string, name: string): Certificate | null {
  if (quiz.conditions !== 'exam' || !hasPassed(quiz)) return null
  return {
    name: spaced(name),
    document,
    version: quiz.bankv,
    date: localDate(quiz.at, quiz.tz),
    questions: quiz.questions,
    score: Math.round(quiz.score * 100),
    passMark: Math.round(quiz.passMark * 100),
    minutes: quiz.minutes === null ? null : Math.round(quiz.minutes * quiz.factor),
    gaps: quiz.gaps,
    awayMinutes: Math.round(quiz.awayMs / 60_000),
  }
}

/**
 * The check code of a certificate, such as `4T7K-9QXM-20BD-H3VR`: 80 bits of the SHA-256 of all that stands on it, in
 * Crockford's base 32. Anybody can compute it, so it shows an accident or a slip of the pen, and no forgery. Case and
 * spaces of the texts make no difference, so that a person can type them off the paper.
 */
export function codeOf(certificate: Certificate): string {
  const { name, document, version, date, questions, score, passMark, minutes, gaps, awayMinutes } = certificate
  const texts = [name, document, version, date].map((text) => spaced(text).toLowerCase())
  const numbers = [questions, score, passMark, minutes ?? '', gaps, awayMinutes].map(String)
  const symbols = symbolsOf(sha256(utf8ToBytes([SCHEME, ...texts, ...numbers].join('\n'))))
  return Array.from({ length: SYMBOLS / GROUP }, (_, n) => symbols.slice(n * GROUP, (n + 1) * GROUP)).join('-')
}

/** Whether a code, as somebody typed it, is that of the certificate. */
export function codeFits(certificate: Certificate, typed: string): boolean {
  return plainCode(typed) === plainCode(codeOf(certificate))
}

/** Letters that are mistaken for digits read as those, and whatever else is no symbol is left out. */
function plainCode(typed: string): string {
  const read = typed.toUpperCase().replaceAll('O', '0').replace(/[IL]/g, '1')
  return [...read].filter((symbol) => ALPHABET.includes(symbol)).join('')
}

function symbolsOf(bytes: Uint8Array): string {
  let symbols = ''
  let bits = 0
  let held = 0
  for (const byte of bytes) {
    held = (held << 8) | byte
    bits += 8
    while (bits >= SYMBOL_BITS && symbols.length < SYMBOLS) {
      bits -= SYMBOL_BITS
      symbols += ALPHABET.charAt((held >> bits) & 31)
    }
    held &= (1 << bits) - 1
  }
  return symbols
}

/** One form for what looks the same: composed letters, single spaces, none at the ends. */
function spaced(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim()
}
