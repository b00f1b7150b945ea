import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { retrievability } from '../../../src/memory/fsrs.ts'
import { UNMET, type Memory } from '../../../src/memory/memory.ts'
import { examFacts, type ExamFact } from '../../../src/memory/readiness/exam-fact.ts'
import { corrected } from '../../../src/memory/readiness/learner-error.ts'
import { expectedScore, lessGuess } from '../../../src/memory/readiness/score.ts'
import { harbourBank } from '../bank.ts'

const memory = (stability: number, lastDay: number, firstDay = lastDay) => ({
  ...{ stability, difficulty: 5, lastDay, firstDay, answeredDay: lastDay, recheckDay: null, cappedIntervals: 0 },
})
const fact = (share: number, over: Partial<ExamFact> = {}): ExamFact => ({ id: 'f', objective: 'o', share, guess: 0, ease: 0, memory: null, ...over })

describe('the expected score', () => {
  it('is by hand: one fact at 0.9, one fresh from today, one not started, one only recognised', () => {
    const facts = [
      fact(0.25, { memory: memory(10, 0) }),
      fact(0.25, { memory: memory(10, 10) }),
      fact(0.3),
      fact(0.2, { memory: memory(10, 0), guess: 0.25 }),
    ]
    // 0.25 × 0.9 + 0.25 × 1 + 0.3 × 0 + 0.2 × (0.9 - 0.25) / 0.75
    expect(expectedScore(facts, 10)).toBeCloseTo(0.225 + 0.25 + 0.2 * (0.65 / 0.75), 6)
  })

  it('is 0 where nothing is started', () => {
    expect(expectedScore([fact(0.5), fact(0.5)], 3)).toBe(0)
  })

  it('counts a clock set back as no time gone by', () => {
    expect(expectedScore([fact(1, { memory: memory(10, 20) })], 5)).toBe(1)
  })

  it('lies in 0..1 and never falls where a memory is stronger', () => {
    const strengths = fc.array(fc.double({ min: 0.1, max: 300, noNaN: true }), { minLength: 1, maxLength: 20 })
    fc.assert(
      fc.property(strengths, fc.nat(400), fc.double({ min: 1, max: 3, noNaN: true }), fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 9, maxLength: 9 }), (list, day, more, errors) => {
        const scoreOf = (times: number): number => expectedScore(list.map((s) => fact(1 / list.length, { memory: memory(s * times, 0) })), day)
        expect(scoreOf(1)).toBeGreaterThanOrEqual(0)
        expect(scoreOf(more)).toBeLessThanOrEqual(1 + 1e-9)
        expect(scoreOf(more)).toBeGreaterThanOrEqual(scoreOf(1) - 1e-12)
        expect(corrected({ foretold: retrievability(1, day), ease: 0, young: false }, errors)).toBeLessThanOrEqual(1)
      }),
      { numRuns: 40 },
    )
  })
})

describe('the facts of an exam', () => {
  const bank = harbourBank()

  it('share the score by the weight of their objectives, so that the shares sum to 1', () => {
    const facts = examFacts(bank, new Map())
    const shareOf = (objective: string): number => facts.filter((one) => one.objective === objective).reduce((sum, { share }) => sum + share, 0)
    expect(facts.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9)
    const total = bank.objectives.reduce((sum, { weight }) => sum + weight, 0)
    for (const { id, weight } of bank.objectives) expect(shareOf(id)).toBeCloseTo(weight / total, 9)
  })

  it('leave retired ones out', () => {
    expect(examFacts(bank, new Map())).toHaveLength(bank.facts.filter(({ status }) => status === 'active').length)
  })

  it('carry a memory only once they are started', () => {
    const [first] = bank.facts
    const paused: Memory = { ...UNMET, paused: true }
    expect(examFacts(bank, new Map([[`${bank.id}/${first?.id}`, paused]]))[0]?.memory).toBeNull()
  })
})

describe('what blind picking gives', () => {
  it.each([
    [1, 0.25, 1],
    [0.25, 0.25, 0],
    [0.1, 0.25, 0],
    [0.7, 0.5, 0.4],
    [0.8, 0, 0.8],
  ])('%s with a guess of %s is %s known', (chance, guess, known) => {
    expect(lessGuess(chance, guess)).toBeCloseTo(known, 9)
  })
})
