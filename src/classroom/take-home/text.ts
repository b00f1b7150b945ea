import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, concatBytes, hexToBytes } from '@noble/hashes/utils.js'
import { FORMS, isGroupForm } from '../../bank/form.ts'
import { MOST_ASKED } from '../caps.ts'
import { base64url, readBase64url } from '../protocol/bytes.ts'
import { ByteReader, BytesError, ByteWriter } from './bytes.ts'
import type { Packed, PackedAnswer, PackedGiven } from './packed.ts'

/** Why a text holds no answers. `newer`: a later version of the app wrote it. */
export type TakeHomeFault = 'broken' | 'newer' | 'oversized'

export type ReadTakeHome =
  | { readonly kind: 'answers'; readonly packed: Packed }
  | { readonly kind: 'fault'; readonly fault: TakeHomeFault }

const VERSION = 1
/** Characters of a class of a hundred typed answers, and some. */
const LONGEST = 40_000
const CHECK_BYTES = 4
const LONGEST_NAME = 200
const LONGEST_TYPED = 2_000
const MOST_MARKS = 20
const SURES = [null, 'guess', 'think', 'sure'] as const
const KINDS = ['unknown', 'option', 'options', 'sequence', 'placed', 'truth', 'text', 'date'] as const

/** Writes answers as short as they go, in the letters of base64url: twenty of them stay below 1,200 as a rule. */
export function takeHomeText({ source, bank, version, answers }: Packed): string {
  const out = new ByteWriter()
  out.fixed(VERSION, 1)
  out.text(source)
  out.text(bank)
  const began = Math.min(...answers.map(({ at }) => at))
  out.whole(Math.floor(began / 1_000))
  out.whole(answers.length)
  for (const answer of answers) writeAnswer(out, answer, began)
  const body = concatBytes(hexToBytes(version), out.bytes)
  return base64url(concatBytes(checkOf(body), body))
}

/** Reads such a text, hostile as it may be. */
export function readTakeHome(text: string): ReadTakeHome {
  if (text.length > LONGEST) return { kind: 'fault', fault: 'oversized' }
  const bytes = readBase64url(text.trim())
  const body = bytes?.subarray(CHECK_BYTES)
  if (bytes === null || body === undefined || body.length < 5) return { kind: 'fault', fault: 'broken' }
  if (bytesToHex(bytes.subarray(0, CHECK_BYTES)) !== bytesToHex(checkOf(body))) return { kind: 'fault', fault: 'broken' }
  if (body[4] !== VERSION) return { kind: 'fault', fault: 'newer' }
  try {
    return { kind: 'answers', packed: readBody(bytesToHex(body.subarray(0, 4)), new ByteReader(body.subarray(5))) }
  } catch (error) {
    if (error instanceof BytesError) return { kind: 'fault', fault: 'broken' }
    throw error
  }
}

/** Tells a text that was cut or mistyped from a whole one. It proves nothing else. */
function checkOf(body: Uint8Array): Uint8Array {
  return sha256(body).subarray(0, CHECK_BYTES)
}

function readBody(version: string, from: ByteReader): Packed {
  const source = from.text(LONGEST_NAME)
  if (!/^[a-z2-7]{12}$/.test(source)) throw new BytesError('no class')
  const bank = from.text(LONGEST_NAME)
  const began = from.whole() * 1_000
  const count = from.whole()
  if (count > MOST_ASKED) throw new BytesError('too many answers')
  const answers = Array.from({ length: count }, () => readAnswer(from, began))
  if (!from.isAtEnd) throw new BytesError('something behind the end')
  return { source, bank, version, answers }
}

/** Place, fact, form with confidence, what the question is made of, time, answer. */
function writeAnswer(out: ByteWriter, answer: PackedAnswer, began: number): void {
  out.whole(answer.place)
  out.fixed(answer.fact, 4)
  out.fixed(FORMS.indexOf(answer.form) * SURES.length + SURES.indexOf(answer.sure), 1)
  out.whole(answer.rev)
  out.fixed(answer.seed, 4)
  if (answer.form === 'cloze') out.fixed((answer.gap === null ? 0 : answer.gap + 1) * 2 + Number(answer.tiles), 1)
  if (answer.group !== null) {
    out.fixed(answer.group.group, 4)
    out.whole(answer.group.others.length)
    for (const other of answer.group.others) out.fixed(other, 4)
  }
  out.whole(answer.ms / 10)
  out.whole((answer.at - began) / 1_000)
  writeGiven(out, answer.given)
}

function readAnswer(from: ByteReader, began: number): PackedAnswer {
  const [place, fact, how, rev, seed] = [from.whole(), from.fixed(4), from.fixed(1), from.whole(), from.fixed(4)]
  const form = FORMS[Math.floor(how / SURES.length)]
  if (form === undefined || place >= MOST_ASKED) throw new BytesError('no such form or place')
  const cloze = form === 'cloze' ? from.fixed(1) : 0
  return {
    ...{ place, fact, form, rev, seed },
    sure: SURES[how % SURES.length] ?? null,
    gap: cloze < 2 ? null : (cloze >> 1) - 1,
    tiles: cloze % 2 === 1,
    group: isGroupForm(form) ? { group: from.fixed(4), others: readList(from, () => from.fixed(4)) } : null,
    ms: from.whole() * 10,
    at: began + from.whole() * 1_000,
    given: readGiven(from),
  }
}

function writeGiven(out: ByteWriter, given: PackedGiven): void {
  out.fixed(KINDS.indexOf(given.kind), 1)
  switch (given.kind) {
    case 'unknown':
      break
    case 'option':
      out.fixed(given.mark, 3)
      break
    case 'options':
    case 'sequence':
    case 'placed':
      out.whole(given.marks.length)
      for (const mark of given.marks) out.fixed(mark, 3)
      break
    case 'truth':
      out.fixed(Number(given.value), 1)
      break
    case 'text':
      out.text(given.text)
      break
    case 'date':
      for (const part of [given.day, given.month, given.year]) out.text(part)
  }
}

function readGiven(from: ByteReader): PackedGiven {
  const kind = KINDS[from.fixed(1)]
  if (kind === undefined) throw new BytesError('no such answer')
  switch (kind) {
    case 'unknown':
      return { kind }
    case 'option':
      return { kind, mark: from.fixed(3) }
    case 'options':
    case 'sequence':
    case 'placed':
      return { kind, marks: readList(from, () => from.fixed(3)) }
    case 'truth':
      return { kind, value: from.fixed(1) === 1 }
    case 'text':
      return { kind, text: from.text(LONGEST_TYPED) }
    case 'date':
      return { kind, day: from.text(LONGEST_TYPED), month: from.text(LONGEST_TYPED), year: from.text(LONGEST_TYPED) }
  }
}

function readList(from: ByteReader, item: () => number): readonly number[] {
  const count = from.whole()
  if (count > MOST_MARKS) throw new BytesError('too many of them')
  return Array.from({ length: count }, item)
}
