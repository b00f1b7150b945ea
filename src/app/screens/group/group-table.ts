import type { Cell } from '../../../memory/records/csv.ts'
import type { Group } from '../../../memory/report/group.ts'
import type { Words } from '../../words/words.ts'

/** The grid as a table: a row a person, a column an objective, chances in hundred. */
export function groupTable({ persons, objectives }: Group, words: Words): readonly (readonly Cell[])[] {
  const { grid } = words.group
  const { table, objectives: named, figures } = words.report
  const head: Cell[] = [grid.person, table.made, named.answers, figures.expected, table.low, table.high, ...objectives.map(({ title }) => title)]
  const rows = persons.map(({ name, report }): readonly Cell[] => {
    const recalls = new Map(report.objectives.map(({ id, recall }) => [id, recall]))
    const { expected } = report
    return [
      ...[name, report.made, report.answers, inHundred(expected?.score), inHundred(expected?.low), inHundred(expected?.high)],
      ...objectives.map(({ id }) => inHundred(recalls.get(id))),
    ]
  })
  const all: readonly Cell[] = [grid.everybody, null, null, null, null, null, ...objectives.map(({ recall }) => inHundred(recall))]
  return [head, ...rows, all]
}

function inHundred(share: number | null | undefined): number | null {
  return share === null || share === undefined ? null : Math.round(share * 100)
}
