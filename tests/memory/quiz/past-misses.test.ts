import { describe, expect, it } from 'vitest'
import { fold } from '../../../src/journal/fold.ts'
import type { KnownBody, Line } from '../../../src/journal/line.ts'
import { missedFacts } from '../../../src/memory/quiz/past-misses.ts'
import { makeReducer } from '../../../src/memory/schedule.ts'
import { bankWith, harbourBank } from '../bank.ts'
import { answerLine, noonOf } from '../lines.ts'

const TODAY = 20_000
const bank = harbourBank()

/** An answer so many days ago. */
function answer(fact: number, daysAgo: number, score: number, number = 1_000 - daysAgo): Line {
  return answerLine(TODAY - daysAgo, number, { fact: `fact-${fact}`, score, rating: score < 0.8 ? 1 : 3, q: `q-${fact}-${daysAgo}` })
}

function said(body: KnownBody): Line {
  return { id: 'tester-002000', at: noonOf(TODAY), tz: 0, ...body }
}

function missed(lines: readonly Line[], from = bank): readonly string[] {
  return missedFacts(from, fold(makeReducer({ boundary: 4 }), lines), noonOf(TODAY)).map(({ id }) => id)
}

describe('past misses', () => {
  it('are the misses of the last 30 days, the newest first, also of what was known since', () => {
    expect(missed([answer(1, 20, 0), answer(2, 3, 0), answer(3, 9, 0), answer(1, 2, 1), answer(4, 1, 1)])).toEqual(['fact-2', 'fact-3', 'fact-1'])
  })

  it('count a part as a miss below 0.8', () => {
    expect(missed([answer(1, 2, 0.79), answer(2, 1, 0.8)])).toEqual(['fact-1'])
  })

  it('are behind them those whose newest answer was a miss, however long ago, the newest first', () => {
    const lines = [answer(1, 200, 0), answer(2, 90, 0), answer(3, 60, 0), answer(3, 50, 1), answer(5, 10, 0)]
    expect(missed(lines)).toEqual(['fact-5', 'fact-2', 'fact-1'])
  })

  it('leave out what was taken back, paused, reset or retired, or belongs to another bank', () => {
    const of = { bank: bank.id, fact: 'fact-1' }
    const one = [answer(1, 2, 0)]
    expect(missed(one)).toEqual(['fact-1'])
    expect(missed([...one, said({ do: 'undo', q: 'q-1-2' })])).toEqual([])
    expect(missed([...one, said({ do: 'pause', ...of })])).toEqual([])
    expect(missed([...one, said({ do: 'reset', ...of })])).toEqual([])
    expect(missed(one, bankWith(bank, 'fact-1', { status: 'retired' }))).toEqual([])
    expect(missed([answerLine(TODAY - 1, 1, { bank: 'other', fact: 'fact-1', score: 0, rating: 1 })])).toEqual([])
  })

  it('count as right what the learner counted as right', () => {
    expect(missed([answer(1, 2, 0), said({ do: 'regrade', q: 'q-1-2', score: 1, rating: 3 })])).toEqual([])
  })
})
