import type { Form } from '../bank/form.ts'
import type { FactId } from '../bank/ids.ts'
import type { Draw } from './question.ts'

/** Which facts a quiz may ask: all, those of some objectives, or those that stand in some sections of the document. */
export type Scope =
  | { readonly kind: 'all' }
  | { readonly kind: 'objectives'; readonly ids: readonly string[] }
  | { readonly kind: 'sections'; readonly letters: readonly string[] }

/** `practice` tells after every answer; `exam` tells nothing until everything is handed in. */
export type Conditions = 'practice' | 'exam'

/** What makes a quiz the same for everyone who takes it. */
export interface Terms {
  readonly conditions: Conditions
  /** Time limit in minutes, 1..600; null for none. */
  readonly minutes: number | null
  /** Share of the score, 0..1, from which the quiz is passed. */
  readonly passMark: number
}

/** `diagnostic` draws its last questions by how the first ones went. */
export type QuizKind = 'quiz' | 'diagnostic'

/** By what a diagnostic asks: one fact a question, and an answer that is graded, with how sure one is beside it. */
export const DIAGNOSTIC_FORMS: readonly Form[] = ['choice', 'select', 'true-false', 'cloze', 'short', 'number']

/** How a quiz is drawn from the bank. */
export interface DrawSetup {
  readonly scope: Scope
  /** How many questions, 1..100. */
  readonly count: number
  /** The forms to ask by, at least one. */
  readonly forms: readonly Form[]
}

export const MOST_QUESTIONS = 100
export const PASS_MARK = 0.8

/** One question of a quiz: with the bank it makes the very same question everywhere. */
export interface Picked {
  readonly fact: FactId
  readonly form: Form
  readonly draw: Draw
}

/** What is written down of a question that was picked by hand or by need; a seed makes the rest. */
export interface Listed {
  readonly fact: FactId
  readonly form: Form
  readonly group?: NonNullable<Draw['group']>
  readonly others?: readonly FactId[]
}

/** Where the questions come from: drawn by a seed, or listed because a learner needs just these. */
export type Source =
  | { readonly kind: 'drawn'; readonly setup: DrawSetup; readonly seed: number }
  | { readonly kind: 'listed'; readonly list: readonly Listed[]; readonly seed: number }
