import { FSRSAlgorithm, generatorParameters, Rating } from 'ts-fsrs'
import { describe, expect, it } from 'vitest'
import { nextStrength, PUBLISHED, retrievability } from '../../src/memory/fsrs.ts'

const published = new FSRSAlgorithm(generatorParameters({ enable_short_term: false, enable_fuzz: false }))

describe('the forgetting curve', () => {
  it('is that of ts-fsrs, to its eight places', () => {
    for (const stability of [0.01, 0.212, 1, 2.3, 14, 400, 36_500]) {
      for (const days of [0, 1, 2, 7, 30, 365]) {
        expect(retrievability(stability, days)).toBeCloseTo(published.forgetting_curve(days, stability), 6)
      }
    }
  })
})

describe('a first answer', () => {
  it.each([
    [1, Rating.Again],
    [2, Rating.Hard],
    [3, Rating.Good],
    [4, Rating.Easy],
  ] as const)('rated %s starts where FSRS-6 does, unless the learner’s own memory says otherwise', (rating, grade) => {
    expect(nextStrength(null, 0, rating)).toEqual(published.next_state(null, 0, rating))
    expect(nextStrength(null, 0, rating, [11, 12, 13, 14])).toMatchObject({ stability: 10 + rating })
    expect(PUBLISHED[rating - 1]).toBe(published.init_stability(grade))
  })
})
