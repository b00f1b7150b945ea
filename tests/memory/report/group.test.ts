import { describe, expect, it } from 'vitest'
import { groupOf, standingOf, weakestOf, type Person } from '../../../src/memory/report/group.ts'
import { readReportFile, reportFile } from '../../../src/memory/report/report-file.ts'
import { reportOf, type Report } from '../../../src/memory/report/report.ts'
import { fold } from '../../../src/journal/fold.ts'
import { makeReducer } from '../../../src/memory/schedule.ts'
import { harbourBank } from '../bank.ts'
import { answerLine, noonOf } from '../lines.ts'
import { examLine } from './exam-line.ts'

const DAY = 20_500
const bank = harbourBank()
const lines = [...Array.from({ length: 40 }, (_, n) => answerLine(DAY, n + 1, { fact: `fact-${n}` })), examLine(DAY, 99)]
const folded = fold(makeReducer({ boundary: 4 }), lines)
const report: Report = reportOf({
  ...{ bank, folded, day: DAY, now: noonOf(DAY), tz: 0, boundary: 4 },
  expected: { score: 0.8, low: 0.7, high: 0.9 },
})

function person(learner: string, name: string, at: number, of: Report = report): Person {
  return { learner, name, file: `${name}.json`, at, report: of }
}

/** The report with one objective known so well, the others not started. */
function knowing(objective: string, recall: number): Report {
  return { ...report, objectives: report.objectives.map((one) => ({ ...one, recall: one.id === objective ? recall : null })) }
}

describe('a group', () => {
  it('has one row a person, by the newest of their files, in the order of the names', () => {
    const group = groupOf([person('b', 'Bo', 1), person('a', 'Ada', 2), person('b', 'Bo new', 5), person('a', 'Ada old', 1)])
    expect(group.persons.map(({ name }) => name)).toEqual(['Ada', 'Bo new'])
    expect(group.replaced).toEqual(['Bo.json', 'Ada old.json'])
  })

  it('knows an objective as its persons do in the mean, and who has not started it as nothing', () => {
    const group = groupOf([person('a', 'A', 1, knowing('ports', 0.8)), person('b', 'B', 1, knowing('tolls', 0.6))])
    expect(group.objectives.map(({ id, recall }) => [id, recall])).toEqual([
      ['ports', 0.4],
      ['tolls', 0.3],
      ['pilots', null],
      ['dates', null],
    ])
    expect(weakestOf(group, 1).map(({ id }) => id)).toEqual(['tolls'])
    expect(weakestOf(group, 9).map(({ id }) => id)).toEqual(['tolls', 'ports'])
  })

  it('calls ready whose lower bound passes, and close whose upper bound does', () => {
    expect(standingOf(report, 0.7)).toBe('ready')
    expect(standingOf(report, 0.71)).toBe('close')
    expect(standingOf(report, 0.91)).toBe('not-yet')
    expect(standingOf({ ...report, expected: null }, 0.5)).toBe('early')
  })

  it('of nobody is empty', () => {
    expect(groupOf([])).toEqual({ persons: [], replaced: [], objectives: [] })
  })
})

describe('the file of a report', () => {
  const filed = { name: 'Ada Quill', learner: 'a1b2', at: noonOf(DAY), report }

  it('comes back as it was written', () => {
    expect(readReportFile(reportFile(filed))).toEqual({ kind: 'report', filed })
  })

  it.each([
    ['cut off', reportFile(filed).slice(0, 400), 'truncated'],
    ['damaged in the middle', reportFile(filed).replace('"report": {', '"report" {'), 'broken'],
    ['with a share beyond 1', reportFile(filed).replace(/"low": [\d.]+/, '"low": 7'), 'broken'],
    ['without its answers', reportFile(filed).replace('"answers": 40', '"answers": "forty"'), 'broken'],
    ['of a later version', reportFile(filed).replace('"formatVersion": 1', '"formatVersion": 9'), 'newer'],
    ['of something else', '{"format":"passage-backup"}', 'foreign'],
    ['too long', `${' '.repeat(1_000_001)}{}`, 'oversized'],
  ])('%s is told', (_what, text, kind) => {
    expect(readReportFile(text).kind).toBe(kind)
  })
})
