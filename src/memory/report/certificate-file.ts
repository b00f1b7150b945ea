import * as v from 'valibot'
import { codeFits, codeOf, type Certificate } from './certificate.ts'

const FORMAT = 'passage-certificate'
const VERSION = 1
/** In characters; a certificate is far below this. */
const LONGEST_FILE = 20_000

const Text = v.pipe(v.string(), v.maxLength(500))
const Whole = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
const Percent = v.pipe(Whole, v.maxValue(100))

const CertificateSchema = v.object({
  name: Text,
  document: Text,
  version: Text,
  date: Text,
  questions: Whole,
  score: Percent,
  passMark: Percent,
  minutes: v.nullable(Whole),
  gaps: Whole,
  awayMinutes: Whole,
})

const Head = v.object({ format: v.literal(FORMAT), formatVersion: Whole })
const File = v.object({ certificate: CertificateSchema, code: Text })

/** What a file turned out to be. `altered`: it does not fit its code any more. */
export type CheckedCertificate =
  | { readonly kind: 'fits' | 'altered'; readonly certificate: Certificate }
  | { readonly kind: 'foreign' | 'broken' | 'newer' }

/** The certificate with its code, as a file to be handed in beside the paper. */
export function certificateFile(certificate: Certificate): string {
  return `${JSON.stringify({ format: FORMAT, formatVersion: VERSION, certificate, code: codeOf(certificate) }, null, 2)}\n`
}

/** Reads such a file, hostile as it may be, and checks its code. */
export function checkCertificateFile(text: string): CheckedCertificate {
  if (text.length > LONGEST_FILE) return { kind: 'foreign' }
  const value = parsed(text)
  // Cut off, it is no JSON any more, but still says what it was.
  if (value === null && text.includes(FORMAT)) return { kind: 'broken' }
  const head = v.safeParse(Head, value)
  if (!head.success) return { kind: 'foreign' }
  if (head.output.formatVersion > VERSION) return { kind: 'newer' }
  const file = v.safeParse(File, value)
  if (!file.success) return { kind: 'broken' }
  const { certificate, code } = file.output
  return { kind: codeFits(certificate, code) ? 'fits' : 'altered', certificate }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
