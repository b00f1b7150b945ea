// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { csvText } from '../../../../src/memory/records/csv.ts'
import { answersTable } from '../../../../src/memory/records/answers-table.ts'
import { answersText } from '../../../../src/memory/records/long-texts.ts'
import { walkOldestFirst } from '../../../../src/memory/records/oldest-first.ts'
import { walked } from '../../../../src/memory/walk.ts'
import { reportTable } from '../../../../src/app/screens/report/report-table.ts'
import { tableWords } from '../../../../src/app/parts/table-words.ts'
import { useBank } from '../../../../src/app/stores/bank.ts'
import { useJournal } from '../../../../src/app/stores/journal.ts'
import { useReport } from '../../../../src/app/stores/report.ts'
import { en } from '../../../../src/app/words/en.ts'
import { answerLine } from '../../../memory/lines.ts'
import { examLine } from '../../../memory/report/exam-line.ts'
import { parseCsv } from '../../../memory/records/parse-csv.ts'
import { leagueBank, portsBank } from '../../support/bank.ts'
import { openWorld } from '../../support/world.ts'

const DAY = 20_500
const LINES = [
  answerLine(DAY, 1, { bank: 'league', fact: 'lamp', form: 'choice', gave: ['Old lamp'], score: 0, sure: 'sure', ms: 5_230 }),
  answerLine(DAY, 2, { bank: 'league', fact: 'bell', form: 'short', gave: ['=1+1'], score: 0, in: 'exam:e1' }),
  answerLine(DAY, 3, { bank: 'sea', fact: 'reef', form: 'dance', gave: [], score: 0, in: 'quiz:q' }),
]

async function openWith(): Promise<void> {
  await openWorld()
  useJournal().take([...LINES, examLine(DAY, 9, { bank: 'league' })])
}

describe('the table of answers', () => {
  it('names every place that an answer comes from, a class too', () => {
    const { place } = tableWords(en)
    expect(['study', 'quiz', 'exam', 'class'].map(place)).toEqual(['Study', 'Quiz', 'Exam', 'Class'])
  })

  it('has a row an answer, the oldest first, in the words of the app', async () => {
    await openWith()
    const rows = parseCsv([...answersText(() => useJournal().folded, leagueBank(), tableWords(en))].join(''))
    expect(rows).toEqual([
      Object.values(en.report.answers.columns),
      [
        ...['2026-02-16 12:00', 'Charter of the Harbour League', '0a1b2c3d', 'lamp', 'Name the ports', 'A1.2', 'Which tower carries the lamp?'],
        ...[en.facts.forms.choice, 'Old lamp', 'Gannet Tower', '0', en.study.confidence.sure, '5.2', 'Study'],
      ],
      [
        ...['2026-02-16 12:00', 'Charter of the Harbour League', '0a1b2c3d', 'bell', 'Name the ports', 'A1.3', 'Which chapel rings the fog bell?'],
        ...[en.facts.forms.short, '\'=1+1', 'Saint Orrin', '0', '', '9', 'Exam'],
      ],
      ['2026-02-16 12:00', 'sea', '0a1b2c3d', 'reef', '', '', '', 'dance', '', '', '0', '', '9', 'Quiz'],
    ])
  })

  it('tells what was sorted and judged in words, and what is right in the same ones', async () => {
    await openWorld()
    useJournal().take([
      answerLine(DAY, 1, { bank: 'league', fact: 'ostrel', form: 'sort', gave: ['north', 'south'], score: 0.5 }),
      answerLine(DAY, 2, { bank: 'league', fact: 'veyra', form: 'true-false', gave: ['false'], score: 1 }),
      answerLine(DAY, 3, { bank: 'league', fact: 'veyra', form: 'true-false', gave: ['true'], score: 0 }),
      answerLine(DAY, 4, { bank: 'league', fact: 'veyra', form: 'true-false', gave: [], score: 0 }),
    ])
    const rows = [...answersTable(walked(walkOldestFirst(() => useJournal().folded)), portsBank(), tableWords(en))].slice(1)
    expect(rows.map((row) => row.slice(8, 11))).toEqual([
      ['North coast; South coast', 'South coast; North coast', 0.5],
      ['False', 'False', 1],
      ['True', 'False', 0],
      ['', '', 0],
    ])
  })
})

describe('the table of a report', () => {
  it('holds what the sheet says: the whole, each objective, each exam with its conditions', async () => {
    await openWith()
    const { report } = useReport()
    if (report === null) throw new Error('no report')
    const rows = parseCsv(csvText(reportTable(report, '=Ada', en)))
    expect(rows).toContainEqual(['Name', '\'=Ada'])
    expect(rows).toContainEqual(['Name the ports', '18.2', '2', '11', '2', '0'])
    expect(rows).toContainEqual(expect.arrayContaining(['2026-02-16', '90', 'Passed', '10 questions, pass mark 80%, 20 minutes']))
  })
})

describe('the name on a report', () => {
  it('is kept on this device only where that is wanted', async () => {
    const { store } = await openWorld()
    const report = useReport()
    report.name = 'Ada'
    expect(await store.readSettings()).not.toMatchObject({ name: 'Ada' })
    report.keepName = true
    await Promise.resolve()
    report.name = 'Ada Quill'
    await new Promise((resolve) => setTimeout(resolve))
    expect(await store.readSettings()).toMatchObject({ name: 'Ada Quill' })
    report.keepName = false
    await new Promise((resolve) => setTimeout(resolve))
    expect(await store.readSettings()).toMatchObject({ name: null })
    expect(report.name).toBe('Ada Quill')
    expect(useBank().bank).not.toBeNull()
  })
})
