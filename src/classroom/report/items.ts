import { handsRaised } from '../host/hands.ts'
import { handScore } from '../scores.ts'
import { scoreIn, type Graded, type Item, type Sheet } from './sheet.ts'
import { discriminationOf, mean, median, type Discrimination } from './statistics.ts'

/** Fewer pairs say nothing of how an item discriminates, and so many still little. */
const FEWEST_PAIRS = 20
const CAUTION_BELOW = 50

/** What a class's answers say of one question. Of two votes the first: what was known before talking. */
export interface ItemFigures {
  readonly place: number
  /** Phones that answered, and hands that were raised (see `handsRaised`). */
  readonly answers: number
  readonly hands: number
  /** Mean score, 0..1, of phones and of hands that can be judged; null where there are none, also where unanswered counts 0. */
  readonly facility: number | null
  /** Null below 20 seats, and where either score does not vary. `caution`: below 50 seats. */
  readonly discrimination: (Discrimination & { readonly seats: number; readonly caution: boolean }) | null
  /** In milliseconds; null without answers. */
  readonly medianMs: number | null
  /** Answers that were sure and wrong, of those that said how sure they were. */
  readonly sureAndWrong: { readonly count: number; readonly of: number }
}

/** The figures of every question of a sheet. */
export function itemFigures(sheet: Sheet): readonly ItemFigures[] {
  return sheet.items.map((item, index) => figuresOf(sheet, item, index))
}

function figuresOf(sheet: Sheet, item: Item, index: number): ItemFigures {
  const votes = sheet.rows.flatMap(({ cells }) => cells[index]?.first ?? [])
  const scores = sheet.rows.flatMap(({ cells }) => {
    const cell = cells[index]
    return cell === undefined ? [] : (scoreIn(sheet, cell, 'first') ?? [])
  })
  const hands = item.hands[0].flatMap((count, option) => {
    const score = handScore(item.question, option)
    return score === null ? [] : Array.from({ length: count }, () => score)
  })
  const said = votes.filter(({ sure }) => sure !== null)
  return {
    place: item.place,
    answers: votes.length,
    hands: handsRaised(item.question, item.hands[0]),
    facility: votes.length === 0 ? mean(hands) : mean([...scores, ...hands]),
    discrimination: discrimination(sheet, index),
    medianMs: median(votes.map(({ ms }) => ms)),
    sureAndWrong: { count: said.filter(isSureAndWrong).length, of: said.length },
  }
}

/** Whether somebody was sure of what is wrong. */
export function isSureAndWrong({ sure, outcome }: Graded): boolean {
  return sure === 'sure' && outcome === 'wrong'
}

/** The rest of a seat is the mean of its other scores, so that who came late or missed one can be compared. */
function discrimination(sheet: Sheet, index: number): ItemFigures['discrimination'] {
  const pairs = sheet.rows.flatMap(({ cells }) => {
    const scores = cells.map((cell) => scoreIn(sheet, cell, 'first'))
    const item = scores[index] ?? null
    const rest = mean(scores.flatMap((score, place) => (place === index || score === null ? [] : [score])))
    return item === null || rest === null ? [] : [{ item, rest }]
  })
  if (pairs.length < FEWEST_PAIRS) return null
  const found = discriminationOf(
    pairs.map(({ item }) => item),
    pairs.map(({ rest }) => rest),
  )
  return found === null ? null : { ...found, seats: pairs.length, caution: pairs.length < CAUTION_BELOW }
}
