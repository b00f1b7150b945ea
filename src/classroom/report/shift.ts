import { gaveAsText } from '../../quiz/gave.ts'
import { optionsShown } from '../../quiz/options-shown.ts'
import type { Graded, Sheet } from './sheet.ts'

/** How answers went over from the first vote to the second, after talking. Phones only: a hand is nobody's. */
export interface Shift {
  readonly stayedRight: number
  readonly toRight: number
  readonly toWrong: number
  readonly stayedWrong: number
  /** Answered one of the two alone. */
  readonly onlyFirst: number
  readonly onlySecond: number
  /** What rows and columns of the matrix stand for: options in the order shown, then "Don't know"; null without options. */
  readonly options: readonly (string | null)[] | null
  /** Seats by first answer (row) and second answer (column); null where no single option is picked. */
  readonly matrix: readonly (readonly number[])[] | null
}

/** The shift at the item with that index in the sheet; null where there was no second vote. */
export function shiftAt(sheet: Sheet, index: number): Shift | null {
  const item = sheet.items[index]
  if (item === undefined || item.hands[1] === null) return null
  const cells = sheet.rows.flatMap(({ cells: all }) => all[index] ?? [])
  const both = cells.flatMap(({ first, second }) => (first === null || second === null ? [] : [{ first, second }]))
  const count = (from: boolean, to: boolean): number => both.filter(({ first, second }) => isRight(first) === from && isRight(second) === to).length
  const single = item.question.form === 'choice' || item.question.form === 'true-false' || item.question.form === 'cloze'
  const offered = item.question.form === 'true-false' ? ['true', 'false'] : optionsShown(item.question)
  const options = single && offered !== null ? [...offered, null] : null
  return {
    stayedRight: count(true, true),
    toRight: count(false, true),
    toWrong: count(true, false),
    stayedWrong: count(false, false),
    onlyFirst: cells.filter(({ first, second }) => first !== null && second === null).length,
    onlySecond: cells.filter(({ first, second }) => first === null && second !== null).length,
    options,
    matrix: options?.map((from) => options.map((to) => both.filter(({ first, second }) => pick(first) === from && pick(second) === to).length)) ?? null,
  }
}

function isRight({ outcome }: Graded): boolean {
  return outcome === 'right'
}

/** The one option that was picked; null for "Don't know". */
function pick({ given }: Graded): string | null {
  return gaveAsText(given)[0] ?? null
}
