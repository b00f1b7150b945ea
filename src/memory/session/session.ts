import type { Form } from '../../bank/form.ts'
import type { FactId } from '../../bank/ids.ts'
import type { Draw } from '../../quiz/question.ts'

/** Why a fact stands in the queue. */
export type Why = 'due' | 'new' | 'opener' | 'again' | 'extra'

/** One place of the queue. With the bank it makes the very same question again, so a draft needs no more. */
export interface Planned {
  readonly fact: FactId
  readonly form: Form
  readonly draw: Draw
  readonly why: Why
}

/** Every fact that a place of the queue asks, the one it stands for first. */
export function factsOf({ fact, draw }: Planned): readonly FactId[] {
  return [fact, ...(draw.others ?? [])]
}

/** How long the learner wants to study. */
export type Length = { readonly kind: 'minutes'; readonly minutes: number } | { readonly kind: 'all' }

/** `flashcards` asks by cards alone. */
export type Mode = 'mixed' | 'flashcards'

export interface Plan {
  readonly queue: readonly Planned[]
  /** How many of the queue are due, and how many are new. */
  readonly due: number
  readonly fresh: number
  /** Estimated minutes, not rounded. */
  readonly minutes: number
  /** Questions that are due or allowed today and did not fit. */
  readonly waiting: number
  /** The first session after a long absence: short, and nothing new is begun. */
  readonly gentle: boolean
  /** Facts that were left out because a question of them cannot be made. */
  readonly unmade: readonly Unmade[]
  /** Study day on which the next fact falls due, where the queue is empty; null if nothing ever will. */
  readonly nextDay: number | null
}

/** A fact with a form that the bank names and that cannot be made of it. */
export interface Unmade {
  readonly fact: FactId
  readonly form: Form
}

/** A session under way. Immutable: every step returns a new one. It is saved as a draft after every step. */
export interface Run {
  readonly id: string
  readonly mode: Mode
  readonly startedAt: number
  /** Everything asked or to be asked, in order; misses are put back in. */
  readonly queue: readonly Planned[]
  /** Place in the queue of the question shown; equal to the queue's length at the end. */
  readonly at: number
  /** What came of each place before `at`. */
  readonly done: readonly Done[]
}

/** What came of one place of the queue. */
export interface Done {
  readonly q: string
  readonly fact: FactId
  /** Of facts asked together their mean. */
  readonly score: number
  readonly slipped: boolean
  /** Fact by fact, where several were asked. */
  readonly parts?: readonly FactScore[]
}

/** 0..1. */
export interface FactScore {
  readonly fact: FactId
  readonly score: number
}

/** The score of each fact that was asked. */
export function scoresOf({ fact, score, parts }: Done): readonly FactScore[] {
  return parts ?? [{ fact, score }]
}
