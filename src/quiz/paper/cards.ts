import type { Bank, Fact } from '../../bank/bank.ts'
import { isInScope } from '../draw/pool.ts'
import type { Scope } from '../quiz.ts'
import { inDocumentOrder } from './document-order.ts'

/** The facts of a scope that make a two-sided card, in the order of the document. */
export function cardsOf(bank: Bank, scope: Scope): readonly Fact[] {
  return inDocumentOrder(bank.facts.filter((fact) => fact.forms.includes('card') && isInScope(fact, scope)))
}

/** One leaf of cards: what stands in each field in front, and behind. Null is an empty field. */
export interface Leaf<T> {
  readonly front: readonly (T | null)[]
  readonly back: readonly (T | null)[]
}

/**
 * Lays cards out on leaves of `columns` × `rows` fields, row by row. Backs are mirrored from side to side, so that they
 * meet their fronts once the leaf is turned over its long (upright) edge.
 */
export function leavesOf<T>(cards: readonly T[], columns: number, rows: number): readonly Leaf<T>[] {
  const size = columns * rows
  return Array.from({ length: Math.ceil(cards.length / size) }, (_, leaf) => {
    const front = Array.from({ length: size }, (_, field) => cards[leaf * size + field] ?? null)
    const back = front.map((_, field) => front[mirrored(field, columns)] ?? null)
    return { front, back }
  })
}

function mirrored(field: number, columns: number): number {
  const column = field % columns
  return field - column + (columns - 1 - column)
}
