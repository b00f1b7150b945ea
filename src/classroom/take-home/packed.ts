import type { Form } from '../../bank/form.ts'
import type { Confidence } from '../../journal/line.ts'
import { seedFrom } from '../../quiz/random.ts'

/** What stands for an answer: texts that can be picked by their marks, and what was typed. */
export type PackedGiven =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'option'; readonly mark: number }
  | { readonly kind: 'options'; readonly marks: readonly number[] }
  | { readonly kind: 'sequence'; readonly marks: readonly number[] }
  /** 0 stands for nowhere. */
  | { readonly kind: 'placed'; readonly marks: readonly number[] }
  | { readonly kind: 'truth'; readonly value: boolean }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'date'; readonly day: string; readonly month: string; readonly year: string }

/** One answer as it is carried home: with the bank it makes the same question and the same answer again. */
export interface PackedAnswer {
  /** Place of the question in the class, from 0. */
  readonly place: number
  /** Marks of the fact, and of a group and its other facts where several were asked. */
  readonly fact: number
  readonly group: { readonly group: number; readonly others: readonly number[] } | null
  readonly form: Form
  readonly rev: number
  readonly seed: number
  readonly gap: number | null
  readonly tiles: boolean
  readonly given: PackedGiven
  readonly sure: Confidence | null
  /** Full hundredths of a second. */
  readonly ms: number
  /** When it was given, in full seconds, as milliseconds since 1970. */
  readonly at: number
}

/** A player's own answers of one class. Never a name, never anybody else's. */
export interface Packed {
  /** Tells this class from others: the beginning of its room's id. */
  readonly source: string
  readonly bank: string
  /** Version of the bank, eight hex digits. */
  readonly version: string
  readonly answers: readonly PackedAnswer[]
}

/** How much of a room's id tells a class from others: 60 bits. */
const SOURCE_LETTERS = 12
const MARK_OF_NOTHING = 0

/** The class of a room. */
export function sourceOf(sid: string): string {
  return sid.slice(0, SOURCE_LETTERS)
}

/** Four bytes that stand for an id: in a bank of a thousand facts two share one with a chance of 1 in 8,000. */
export function idMark(id: string): number {
  return seedFrom(id)
}

/** Three bytes that stand for a text among the few of one question; null is nowhere. */
export function textMark(text: string | null): number {
  return text === null ? MARK_OF_NOTHING : 1 + (seedFrom(text) % 0xffffff)
}
