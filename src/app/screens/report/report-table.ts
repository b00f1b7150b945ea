import type { Cell } from '../../../memory/records/csv.ts'
import type { Report } from '../../../memory/report/report.ts'
import type { Words } from '../../words/words.ts'
import { conditionsOf } from './conditions.ts'

/** A report as a table: what holds for all of it, then the objectives, then the exams, each under its headings. */
export function reportTable(report: Report, name: string, words: Words): readonly (readonly Cell[])[] {
  const { table, sheet, figures, objectives, exams } = words.report
  const { document, expected } = report
  const head: Cell[][] = [
    [table.what, table.value, table.low, table.high],
    ...(name.trim() === '' ? [] : [[table.name, name.trim()]]),
    [sheet.of, document.title],
    [sheet.source(document.publisher, document.dated), null],
    [table.documentVersion, report.version],
    [table.made, report.made],
    [report.period === null ? sheet.noPeriod : sheet.period(report.period.first, report.period.last, report.period.days), null],
    [objectives.answers, report.answers],
    [figures.asked(report.passages.asked, report.passages.passages), null],
    [figures.started(report.passages.started, report.passages.asked), null],
    [objectives.facts, report.facts.started, null, report.facts.total],
    [figures.expected, inHundred(expected?.score), inHundred(expected?.low), inHundred(expected?.high)],
  ]
  return [
    ...head,
    [],
    [objectives.objective, objectives.recall, objectives.facts, table.facts, objectives.answers, objectives.right],
    ...report.objectives.map((one) => [one.title, inHundred(one.recall), one.started, one.facts, one.answers, inHundred(one.score)]),
    [],
    [exams.date, exams.score, table.low, table.high, exams.result, exams.conditions],
    ...report.exams.map((exam) => [
      exam.date,
      inHundred(exam.score),
      inHundred(exam.range.low),
      inHundred(exam.range.high),
      exam.passed ? exams.passed : exams.failed,
      exams.under(conditionsOf(exam, words)),
    ]),
  ]
}

function inHundred(share: number | null | undefined): number | null {
  return share === null || share === undefined ? null : Math.round(share * 1_000) / 10
}
