import type { FactId } from '../bank/ids.ts'
import type { PartialDate, Trap } from '../bank/bank.ts'

/** One way of asking one fact, made on the spot. The same `Draw` and fact always make the same question. */
interface Asked {
  readonly fact: FactId
  readonly rev: number
  /** The question in full; for a cloze the statement with `…` in place of the gap. */
  readonly stem: string
  /** What the learner should have said, as it is shown afterwards. */
  readonly key: string
  readonly asOf: string | null
  readonly hint: string | null
}

export interface ChoiceQuestion extends Asked {
  readonly form: 'choice'
  /** Key and distractors in the order shown: dates and numbers sorted, others shuffled. */
  readonly options: readonly string[]
  readonly traps: readonly Trap[]
}

export interface TrueFalseQuestion extends Asked {
  readonly form: 'true-false'
  /** `stem` is the statement. */
  readonly truth: boolean
}

export interface ClozeQuestion extends Asked {
  readonly form: 'cloze'
  readonly gap: number
  readonly before: string
  readonly after: string
  readonly accept: readonly string[]
  readonly traps: readonly Trap[]
  /** Word tiles to pick from, the easier way; null where the learner types. */
  readonly tiles: readonly string[] | null
}

export interface ShortQuestion extends Asked {
  readonly form: 'short'
  readonly accept: readonly string[]
  readonly traps: readonly Trap[]
}

export interface NumberQuestion extends Asked {
  readonly form: 'number'
  readonly expects:
    | { readonly kind: 'number'; readonly value: number; readonly tolerance: number; readonly unit: string | null }
    | { readonly kind: 'date'; readonly date: PartialDate }
  readonly traps: readonly Trap[]
}

export interface CardQuestion extends Asked {
  readonly form: 'card'
  /** The back of the card, one entry a member for a list. */
  readonly back: readonly string[]
}

export type Question =
  | ChoiceQuestion
  | TrueFalseQuestion
  | ClozeQuestion
  | ShortQuestion
  | NumberQuestion
  | CardQuestion

/** What decides a question beyond its fact and form. */
export interface Draw {
  /** Seed of the generator that shuffles options and picks statement or gap. */
  readonly seed: number
  /** The gap to ask, where `says` has several; otherwise the seed picks one. */
  readonly gap?: number
  /** Word tiles instead of typing. */
  readonly tiles?: boolean
}

/** What the learner gave. */
export type Given =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'option'; readonly text: string }
  | { readonly kind: 'truth'; readonly value: boolean }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'date'; readonly day: string; readonly month: string; readonly year: string }
  | { readonly kind: 'recall'; readonly grade: 1 | 2 | 3 | 4 }

/** Why grading said what it said; words are made of it on the screen. */
export type Reason =
  | { readonly kind: 'right' }
  /** Right but for one letter; `expected` is the spelling. */
  | { readonly kind: 'spelling'; readonly expected: string }
  | { readonly kind: 'wrong' }
  | { readonly kind: 'trap'; readonly trap: Trap }
  /** A date whose year is right, and not all the rest. */
  | { readonly kind: 'year-only' }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'recall'; readonly grade: 1 | 2 | 3 | 4 }

export interface Verdict {
  /** 0..1. */
  readonly score: number
  readonly reason: Reason
}
