import { handsRaised } from '../host/hands.ts'
import { handScore } from '../scores.ts'
import { scoreIn, type Item, type Sheet } from './sheet.ts'
import { mean } from './statistics.ts'

/** What a class did at one objective. */
export interface ObjectiveFigures {
  readonly objective: string
  readonly questions: number
  /** Answers by phone and hands that were raised, of the first votes. */
  readonly answers: number
  readonly hands: number
  /** Mean score, 0..1, of all answers to its questions, hands included: of the first votes, and of the last ones. Null where nobody answered. */
  readonly first: number | null
  readonly last: number | null
}

/** The figures of every objective that a sheet has a question of, in the order of the questions. */
export function objectiveFigures(sheet: Sheet): readonly ObjectiveFigures[] {
  return [...new Set(sheet.items.map(({ objective }) => objective))].map((objective) => {
    const own = sheet.items.flatMap((item, index) => (item.objective === objective ? [index] : []))
    const cells = sheet.rows.flatMap(({ cells: all }) => own.flatMap((index) => all[index] ?? []))
    const answered = cells.some(({ first, second }) => (second ?? first) !== null)
    const raised = (which: 'first' | 'last'): readonly number[] => own.flatMap((index) => handScores(sheet.items[index], which))
    const scores = (which: 'first' | 'last'): number | null => mean([...(answered ? cells.flatMap((cell) => scoreIn(sheet, cell, which) ?? []) : []), ...raised(which)])
    return {
      objective,
      questions: own.length,
      answers: cells.filter(({ first }) => first !== null).length,
      hands: own.flatMap((index) => sheet.items[index] ?? []).reduce((sum, { question, hands }) => sum + handsRaised(question, hands[0]), 0),
      first: scores('first'),
      last: scores('last'),
    }
  })
}

/** The score of each hand that was raised; a question whose hands cannot be judged has none. */
function handScores(item: Item | undefined, which: 'first' | 'last'): readonly number[] {
  if (item === undefined) return []
  const [first, second] = item.hands
  return (which === 'first' ? first : (second ?? first)).flatMap((count, option) => {
    const score = handScore(item.question, option)
    return score === null ? [] : new Array<number>(count).fill(score)
  })
}
