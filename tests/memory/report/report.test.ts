import { describe, expect, it } from 'vitest'
import { fold } from '../../../src/journal/fold.ts'
import type { Line } from '../../../src/journal/line.ts'
import { reportOf, type Expected } from '../../../src/memory/report/report.ts'
import { makeReducer } from '../../../src/memory/schedule.ts'
import { scoreRange } from '../../../src/quiz/score-range.ts'
import { bankWith, harbourBank } from '../bank.ts'
import { answerLine, noonOf } from '../lines.ts'
import { examLine } from './exam-line.ts'

const DAY = 20_500 // 2026-02-16
const bank = harbourBank()
const FORETOLD: Expected = { score: 0.62, low: 0.55, high: 0.68 }

function report(lines: readonly Line[], { expected = null, of = bank }: { expected?: Expected | null; of?: typeof bank } = {}) {
  const folded = fold(makeReducer({ boundary: 4 }), lines)
  return reportOf({ bank: of, folded, day: DAY, now: noonOf(DAY) + 1_000, tz: 0, boundary: 4, expected })
}

/** Three answers on two days: two facts of the first objective today, one of the second a week ago, and missed today. */
const SMALL: readonly Line[] = [
  answerLine(DAY - 7, 1, { fact: 'fact-1', score: 0, rating: 1 }),
  answerLine(DAY, 2, { fact: 'fact-0' }),
  answerLine(DAY, 3, { fact: 'fact-4', score: 1 }),
  answerLine(DAY, 4, { fact: 'fact-4', score: 0, rating: 1 }),
]

describe('a report of a small journal, worked out by hand', () => {
  const made = report(SMALL)

  it('names the document, the version and the day', () => {
    expect(made).toMatchObject({
      bank: 'harbour',
      version: '0a1b2c3d',
      document: { title: 'Charter of the Harbour League', publisher: 'The League', dated: '1702' },
      made: '2026-02-16',
    })
  })

  it('tells from when to when there were answers, and on how many days', () => {
    expect(made.period).toEqual({ first: '2026-02-09', last: '2026-02-16', days: 2 })
    expect(made.answers).toBe(4)
  })

  it('counts what was covered', () => {
    expect(made.facts).toEqual({ total: 60, started: 3 })
    // fact-0 and fact-1 stand in A1, fact-4 in A2; sixteen passages, all with facts.
    expect(made.passages).toEqual({ passages: 16, asked: 16, started: 2 })
  })

  it('tells each objective: facts, started, chance of recall with the rest as 0, answers and their mean', () => {
    const [ports, tolls, pilots] = made.objectives
    // Answered today, so recalled for certain: 2 of the objective's 15 facts.
    expect(ports).toEqual({ id: 'ports', title: 'Name the ports', weight: 8, facts: 15, started: 2, recall: 2 / 15, answers: 3, score: 2 / 3 })
    expect(tolls).toMatchObject({ started: 1, answers: 1, score: 0 })
    expect(tolls?.recall).toBeGreaterThan(0)
    expect(tolls?.recall).toBeLessThan(1 / 15)
    expect(pilots).toMatchObject({ started: 0, recall: null, answers: 0, score: null })
  })

  it('has no exam in it, and foretells nothing from four answers', () => {
    expect(made.exams).toEqual([])
    expect(report(SMALL, { expected: FORETOLD }).expected).toBeNull()
  })
})

describe('what a report leaves out and takes in', () => {
  const many = Array.from({ length: 30 }, (_, n) => answerLine(DAY, n + 1, { fact: `fact-${n}` }))

  it('an expected score from thirty answers on', () => {
    expect(report(many, { expected: FORETOLD }).expected).toEqual(FORETOLD)
    expect(report(many.slice(1), { expected: FORETOLD }).expected).toBeNull()
  })

  it('nothing of an empty journal, and nothing of another bank', () => {
    const foreign = [answerLine(DAY, 1, { bank: 'other' }), examLine(DAY, 2, { bank: 'other' })]
    expect(report(foreign)).toMatchObject({ period: null, answers: 0, exams: [], facts: { started: 0 } })
  })

  it('an answer that was taken back is not counted', () => {
    expect(report([...SMALL, { id: 'tester-000009', at: noonOf(DAY), tz: 0, do: 'undo', q: 'q-2' }]).answers).toBe(3)
  })

  it('what is retired counts among the answers and not among the facts', () => {
    const of = bankWith(bank, 'fact-0', { status: 'retired' })
    expect(report(SMALL, { of })).toMatchObject({ answers: 4, facts: { total: 59, started: 2 } })
  })

  it('exams with their conditions, the newest first, and no quiz for practice', () => {
    const exams = report([
      examLine(DAY - 3, 1, { score: 0.7, unanswered: ['fact-3'], gaps: 2, awayMs: 90_000, factor: 1.5 }),
      examLine(DAY - 2, 2, { conditions: 'practice' }),
      examLine(DAY - 1, 3, { score: 0.8, minutes: null }),
    ]).exams
    expect(exams).toEqual([
      {
        ...{ quiz: 'exam3', date: '2026-02-15', version: '0a1b2c3d', questions: 10, unanswered: 0, score: 0.8, range: scoreRange(0.8, 10) },
        ...{ passMark: 0.8, passed: true, minutes: null, factor: 1, gaps: 0, awayMs: 0 },
      },
      {
        ...{ quiz: 'exam1', date: '2026-02-13', version: '0a1b2c3d', questions: 10, unanswered: 1, score: 0.7, range: scoreRange(0.7, 10) },
        ...{ passMark: 0.8, passed: false, minutes: 20, factor: 1.5, gaps: 2, awayMs: 90_000 },
      },
    ])
  })
})
