// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { readinessSentence, readinessTable, verdictOf } from '../../../../src/app/screens/progress/readiness-words.ts'
import { en } from '../../../../src/app/words/en.ts'
import type { ReadinessView } from '../../../../src/memory/readiness/readiness.ts'

/** 16 February 2026. */
const TODAY = 20_500
const coverage = { passages: 25, asked: 22, started: 20 }

/** 62 today, 85 in three weeks, 89 at the exam in four. */
const view: ReadinessView = {
  today: TODAY,
  readiness: { kind: 'known', score: { expected: 0.62, low: 0.55, high: 0.68 }, coverage },
  past: [
    { day: TODAY - 27, expected: 0.08 },
    { day: TODAY, expected: 0.62 },
  ],
  plan: [
    { day: TODAY, expected: 0.62, low: 0.55, high: 0.68 },
    { day: TODAY + 21, expected: 0.85, low: 0.78, high: 0.9 },
    { day: TODAY + 28, expected: 0.89, low: 0.83, high: 0.94 },
  ],
  stopped: [
    { day: TODAY, expected: 0.62 },
    { day: TODAY + 21, expected: 0.5 },
    { day: TODAY + 28, expected: 0.46 },
  ],
  exam: { day: TODAY + 28, goal: 0.85 },
  perDay: 14,
}
const withoutExam: ReadinessView = { ...view, plan: [], exam: null, perDay: null }
const early: ReadinessView = {
  ...view,
  readiness: { kind: 'early', answers: 12, needed: 30, coverage },
  past: [],
  plan: [],
  stopped: [],
}

describe('the readiness curve in words', () => {
  it('tells today, where it came from, where the plan leads and where stopping does', () => {
    expect(readinessSentence(view, en)).toBe(
      'Expected score over time. Today 62 per cent, likely between 55 and 68. It was 8 per cent on 20 Jan. ' +
        'If you go on: about 89 per cent on 16 Mar, likely between 83 and 94. Without another answer: about 46 per cent on 16 Mar.',
    )
  })

  it('leaves out the plan where there is no exam, and says nothing before anything is foretold', () => {
    expect(readinessSentence(withoutExam, en)).not.toContain('If you go on')
    expect(readinessSentence(early, en)).toBe('')
  })

  it('stands in a table: days past, then days ahead with both courses', () => {
    expect(readinessTable(view, en).rows).toEqual([
      ['20 January 2026', '8', '', ''],
      ['16 February 2026', '62', '55–68', ''],
      ['9 March 2026', '85', '78–90', '50'],
      ['16 March 2026', '89', '83–94', '46'],
    ])
  })

  it('keeps the first day, of which the sentence speaks, however many there are', () => {
    const past = Array.from({ length: 50 }, (_, n) => ({ day: TODAY - 49 + n, expected: 0.08 + n / 100 }))
    const { rows } = readinessTable({ ...withoutExam, past, stopped: [] }, en)
    expect(rows[0]).toEqual(['29 December 2025', '8', '', ''])
    expect(rows.at(-1)).toEqual(['16 February 2026', '57', '55–68', ''])
  })

  it('shows what stopping leads to in the table where there is no plan', () => {
    expect(readinessTable(withoutExam, en).rows.slice(2)).toEqual([
      ['9 March 2026', '', '', '50'],
      ['16 March 2026', '', '', '46'],
    ])
  })
})

describe('how much of the document is begun', () => {
  it.each([
    [0, '22 of 25 passages have questions, 0 are started.'],
    [1, '22 of 25 passages have questions, 1 is started.'],
    [2, '22 of 25 passages have questions, 2 are started.'],
  ])('is said in the singular of one passage: %i', (started, said) => {
    expect(en.exam.coverage(22, started, 25)).toBe(said)
  })
})

describe('whether the learner will be ready', () => {
  it('is a day on which the goal is reached', () => {
    expect(verdictOf(view, en)).toBe('At 14 a day you reach 85% on 9 March 2026.')
  })

  it('says so where the goal is met already', () => {
    const there = { ...view, readiness: { kind: 'known' as const, score: { expected: 0.86, low: 0.8, high: 0.9 }, coverage } }
    expect(verdictOf(there, en)).toBe('You are at your goal of 85%. Reviews keep you there.')
  })

  it('says plainly where the plan does not lead there', () => {
    expect(verdictOf({ ...view, exam: { day: TODAY + 28, goal: 0.95 } }, en)).toMatch(/^The plan leads to 89% at the exam, not to 95%\./)
  })

  it('is silent without an exam, and before anything is foretold', () => {
    expect(verdictOf(withoutExam, en)).toBeNull()
    expect(verdictOf(early, en)).toBeNull()
  })
})
