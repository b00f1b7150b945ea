import { describe, expect, it } from 'vitest'
import { drawExam } from '../../../src/memory/readiness/exam-draw.ts'
import type { ExamFact } from '../../../src/memory/readiness/exam-fact.ts'
import { learnError } from '../../../src/memory/readiness/learner-error.ts'
import { foretellScore, SIMULATIONS } from '../../../src/memory/readiness/range.ts'
import { makeRandom } from '../../../src/quiz/random.ts'

const memory = { stability: 10, difficulty: 5, lastDay: 0, firstDay: -5, answeredDay: 0, recheckDay: null, cappedIntervals: 0 }
const facts = (count: number, started = count): ExamFact[] =>
  Array.from({ length: count }, (_, n) => ({ id: `f${n}`, objective: 'o', share: 1 / count, guess: 0, ease: 0, memory: n < started ? memory : null }))

describe('an exam that is drawn', () => {
  it('asks every part of the score by its share', () => {
    const asked = new Map<string, number>()
    const list = [{ id: 'a', share: 0.5 }, { id: 'b', share: 0.3 }, { id: 'c', share: 0.2 }]
    for (let seed = 0; seed < 200; seed += 1) {
      const score = drawExam(list, ({ id }) => (id === 'b' ? 1 : 0), makeRandom(seed), 10)
      asked.set('b', (asked.get('b') ?? 0) + score / 200)
    }
    expect(asked.get('b')).toBeCloseTo(0.3, 9)
  })

  it('is all right where all is known, and nothing where nothing is', () => {
    expect(drawExam(facts(183), () => 1, makeRandom(3))).toBeCloseTo(1, 9)
    expect(drawExam(facts(7), () => 0, makeRandom(3))).toBe(0)
  })
})

describe('the range', () => {
  it('rests on at least 400 simulations', () => {
    expect(SIMULATIONS).toBeGreaterThanOrEqual(400)
  })

  it('holds the expected score, is the same for the same seed, and lies in 0..1', () => {
    const error = learnError([])
    for (const started of [0, 1, 30, 60]) {
      const score = foretellScore(facts(60, started), error, 4, 7)
      expect(score).toEqual(foretellScore(facts(60, started), error, 4, 7))
      expect(score.low).toBeGreaterThanOrEqual(0)
      expect(score.low).toBeLessThanOrEqual(score.expected)
      expect(score.high).toBeGreaterThanOrEqual(score.expected)
      expect(score.high).toBeLessThanOrEqual(1)
    }
  })
})
