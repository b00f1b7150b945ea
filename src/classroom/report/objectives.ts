import { scoreIn, type Sheet } from './sheet.ts'
import { mean } from './statistics.ts'

/** What a class did at one objective. */
export interface ObjectiveFigures {
  readonly objective: string
  readonly questions: number
  /** Answers by phone, of the first votes. */
  readonly answers: number
  /** Mean score, 0..1, of all answers to its questions: of the first votes, and of the last ones. */
  readonly first: number | null
  readonly last: number | null
}

/** The figures of every objective that a sheet has a question of, in the order of the questions. */
export function objectiveFigures(sheet: Sheet): readonly ObjectiveFigures[] {
  return [...new Set(sheet.items.map(({ objective }) => objective))].map((objective) => {
    const own = sheet.items.flatMap((item, index) => (item.objective === objective ? [index] : []))
    const cells = sheet.rows.flatMap(({ cells: all }) => own.flatMap((index) => all[index] ?? []))
    const scores = (which: 'first' | 'last'): number | null => mean(cells.flatMap((cell) => scoreIn(sheet, cell, which) ?? []))
    return {
      objective,
      questions: own.length,
      answers: cells.filter(({ first }) => first !== null).length,
      first: scores('first'),
      last: scores('last'),
    }
  })
}
