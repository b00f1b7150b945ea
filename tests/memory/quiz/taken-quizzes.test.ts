import { describe, expect, it } from 'vitest'
import type { Line } from '../../../src/journal/line.ts'
import { takenQuizzes } from '../../../src/memory/quiz/taken-quizzes.ts'
import { answerLine, noonOf } from '../lines.ts'
import { DAY, folded, smallQuiz } from './small.ts'

const asked = [
  { fact: 0, score: 1 },
  { fact: 1, score: 0 },
  { fact: 2, score: null },
  { fact: 3, score: 1 },
]
const [exam, answers] = smallQuiz(asked)

function later(minutes: number, line: object): Line {
  return { tz: 0, at: noonOf(DAY) + minutes * 60_000, id: `tester-${String(1000 + minutes).padStart(6, '0')}`, ...line } as Line
}

describe('the quizzes that were taken', () => {
  it('are none in an empty journal', () => {
    expect(takenQuizzes(folded())).toEqual([])
  })

  it('stand with the newest first, each with its score and whether it reached its pass mark', () => {
    const [practice, others] = smallQuiz(asked.slice(0, 1), { quiz: 'second', conditions: 'practice' })
    const again = { ...practice, ...later(5, {}), do: 'quiz' } as Line
    const taken = takenQuizzes(folded(...answers, exam, ...others.map((line) => ({ ...line, id: 'tester-000950' })), again))
    expect(taken.map(({ quiz, score, reached }) => [quiz.quiz, score, reached])).toEqual([
      ['second', 1, true],
      ['small', 0.5, false],
    ])
    expect(taken[1]?.shared?.source).toMatchObject({ kind: 'listed', seed: 1 })
  })

  it('count what was counted as right later, and nothing that was answered elsewhere', () => {
    const regrade = later(6, { do: 'regrade', q: 'small-1', score: 1, rating: 3 })
    const elsewhere = answerLine(DAY, 990, { fact: 'fact-2', q: 'small-2', in: 'study:other' })
    expect(takenQuizzes(folded(...answers, exam, regrade, elsewhere))[0]?.score).toBe(0.75)
  })

  it('keep the score that they ended with where answers are not there', () => {
    expect(takenQuizzes(folded(exam))[0]?.score).toBe(0.5)
    expect(takenQuizzes(folded(...answers.slice(1), exam))[0]?.score).toBe(0.5)
  })

  it('go with a withdrawn import', () => {
    const brought = later(6, { do: 'import', batch: 'b1', from: 'someone', made: 1, took: ['tester-000001..000999'] })
    const withdrawn = later(7, { do: 'withdraw', batch: 'b1' })
    expect(takenQuizzes(folded(...answers, exam, brought))).toHaveLength(1)
    expect(takenQuizzes(folded(...answers, exam, brought, withdrawn))).toHaveLength(0)
  })

  it('are listed though what they asked cannot be read', () => {
    expect(takenQuizzes(folded(...answers, { ...exam, source: 'v9;' }))[0]).toMatchObject({ shared: null, score: 0.5 })
  })
})
