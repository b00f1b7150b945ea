import type { FactId, GroupId } from '../bank/ids.ts'
import type { PartialDate, Trap } from '../bank/bank.ts'

/**
 * One way of asking a fact, made on the spot. The same `Draw` and fact always make the same question. Of a question that
 * asks several facts together, `fact` is the one it was drawn for.
 */
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

export interface SelectQuestion extends Asked {
  readonly form: 'select'
  /** Keys and distractors in the order shown. How many are keys is not told. */
  readonly options: readonly string[]
  readonly keys: readonly string[]
  readonly traps: readonly Trap[]
}

/** One of the tiles of a question that asks several facts together. In a sort a fact may have two of them. */
export interface Part {
  readonly fact: FactId
  readonly rev: number
  readonly tile: string
  /** Where the tile belongs: the right-hand entry of a match, the id of a bin in a sort; in an order its own text. */
  readonly key: string
}

interface AskedTogether extends Asked {
  readonly group: GroupId
}

export interface MatchQuestion extends AskedTogether {
  readonly form: 'match'
  /** The left-hand side, in the order shown. */
  readonly parts: readonly Part[]
  /** The right-hand side in the order shown: every key, and one entry that belongs to no tile. */
  readonly entries: readonly string[]
}

export interface OrderQuestion extends AskedTogether {
  readonly form: 'order'
  /** In the right order, the earliest first. */
  readonly parts: readonly Part[]
  /** The tiles as they are laid out at first, never in the right order. */
  readonly laidOut: readonly string[]
}

export interface SortQuestion extends AskedTogether {
  readonly form: 'sort'
  readonly bins: readonly { readonly id: string; readonly title: string }[]
  /** In the order shown. */
  readonly parts: readonly Part[]
}

/** A question that asks several facts at once; each gets a verdict of its own. */
export type GroupQuestion = MatchQuestion | OrderQuestion | SortQuestion

export type Question =
  | ChoiceQuestion
  | SelectQuestion
  | TrueFalseQuestion
  | ClozeQuestion
  | ShortQuestion
  | NumberQuestion
  | GroupQuestion
  | CardQuestion

/** What decides a question beyond its fact and form. */
export interface Draw {
  /** Seed of the generator that shuffles options and picks statement or gap. */
  readonly seed: number
  /** The gap to ask, where `says` has several; otherwise the seed picks one. */
  readonly gap?: number
  /** Word tiles instead of typing. */
  readonly tiles?: boolean
  /** The group to ask by, for a form that asks several facts, and the other facts to ask. */
  readonly group?: GroupId
  readonly others?: readonly FactId[]
}

/** What the learner gave. */
export type Given =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'option'; readonly text: string }
  | { readonly kind: 'options'; readonly texts: readonly string[] }
  /** For each part of a match or a sort where it was put: a right-hand entry, the id of a bin, or null for nowhere. */
  | { readonly kind: 'placed'; readonly places: readonly (string | null)[] }
  /** The tiles of an order, the earliest first. */
  | { readonly kind: 'sequence'; readonly tiles: readonly string[] }
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
  /** Of a select: how many keys were picked and missed, and the traps that were picked. */
  | { readonly kind: 'picked'; readonly hits: number; readonly missed: number; readonly traps: readonly Trap[] }
  /** Of facts asked together, so many were right. */
  | { readonly kind: 'parts'; readonly right: number; readonly total: number }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'recall'; readonly grade: 1 | 2 | 3 | 4 }

export interface Verdict {
  /** 0..1. */
  readonly score: number
  readonly reason: Reason
}

/** What grading says of one of the facts that a question asks, and what the learner gave for it. */
export interface FactVerdict {
  readonly fact: FactId
  readonly rev: number
  readonly verdict: Verdict
  /** As the journal keeps it; empty for "Don't know" and for a tile that was put nowhere. */
  readonly gave: readonly string[]
}
