import { describe, expect, it } from 'vitest'
import { fold } from '../../../src/journal/fold.ts'
import type { Line } from '../../../src/journal/line.ts'
import { happeningsOf } from '../../../src/memory/facts/history.ts'
import { makeReducer } from '../../../src/memory/schedule.ts'
import { answerLine, noonOf } from '../lines.ts'

const FACT = 'harbour/fact-0'
const of = { bank: 'harbour', fact: 'fact-0' } as const

function stamp(day: number, number: number) {
  return { id: `tester-${String(number).padStart(6, '0')}`, at: noonOf(day) + number, tz: 0 }
}

function happenings(lines: readonly Line[]) {
  return happeningsOf(fold(makeReducer({ boundary: 4 }), lines), FACT, 4)
}

describe('happeningsOf', () => {
  it('is empty for a fact to which nothing happened', () => {
    expect(happenings([answerLine(1, 0, { fact: 'fact-1' })])).toEqual([])
  })

  it('tells everything, the newest first, also what came before a reset', () => {
    const told = happenings([
      answerLine(1, 0),
      { ...stamp(2, 1), do: 'pause', ...of },
      { ...stamp(3, 2), do: 'resume', ...of },
      { ...stamp(3, 3), do: 'note', ...of, text: 'Mind the date.' },
      { ...stamp(4, 4), do: 'reset', ...of },
      { ...stamp(5, 5), do: 'seed', ...of, stability: 4, difficulty: 5 },
    ])
    expect(told.map(({ line }) => line.do)).toEqual(['seed', 'reset', 'note', 'resume', 'pause', 'answer'])
    expect(told.at(-1)?.time).toBe(noonOf(1))
  })

  it('leaves out what was taken back, and marks what was counted as right', () => {
    const told = happenings([
      answerLine(1, 0, { score: 0, rating: 1 }),
      answerLine(2, 1),
      { ...stamp(3, 2), do: 'undo', q: 'q-1' },
      { ...stamp(3, 3), do: 'regrade', q: 'q-0', score: 1, rating: 3 },
    ])
    expect(told).toMatchObject([{ regraded: true, line: { q: 'q-0', score: 1, rating: 3 } }])
  })

  it('marks a repeat of one study day, and none after a reset', () => {
    const told = happenings([
      answerLine(1, 0),
      answerLine(1, 1),
      { ...stamp(1, 2), do: 'reset', ...of },
      answerLine(1, 3),
      answerLine(2, 4),
    ])
    expect(told.flatMap(({ line, repeat }) => (line.do === 'answer' ? [repeat] : []))).toEqual([false, false, true, false])
  })
})
