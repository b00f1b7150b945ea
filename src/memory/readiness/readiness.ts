import type { Coverage } from '../passages.ts'

/** Under so many answers nothing is foretold: the learner reads "12 of 30". */
export const LEAST_ANSWERS = 30

/** A share of an exam's marks, 0..1, with the range in which it lies with a chance of 80 %. */
export interface Foretold {
  readonly expected: number
  readonly low: number
  readonly high: number
}

/** What the learner would score, always beside how much of the document that rests on. */
export type Readiness =
  | { readonly kind: 'early'; readonly answers: number; readonly needed: number; readonly coverage: Coverage }
  | { readonly kind: 'known'; readonly score: Foretold; readonly coverage: Coverage }

/** An expected score, 0..1, on a study day. */
export interface CurvePoint {
  readonly day: number
  readonly expected: number
}

/** The same with its range of 80 %. */
export interface BandPoint extends CurvePoint, Foretold {}

/** All that the readiness curve draws. Days are study days; every list ascends by day and may be empty. */
export interface ReadinessView {
  readonly today: number
  readonly readiness: Readiness
  /** Solid: what would have been scored on past days, today included. */
  readonly past: readonly CurvePoint[]
  /** Dashed, with its band: from today to the exam, if the plan is kept; empty without an exam. */
  readonly plan: readonly BandPoint[]
  /** Dotted: the same days without another answer. */
  readonly stopped: readonly CurvePoint[]
  /** Day of the exam and the score aimed at, 0..1; null where none is set. */
  readonly exam: { readonly day: number; readonly goal: number } | null
  /** Questions a study day that the plan asks for; null without an exam. */
  readonly perDay: number | null
}
