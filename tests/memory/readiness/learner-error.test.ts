import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { corrected, drawErrors, ERRORS, learnError, logit, type Tested } from '../../../src/memory/readiness/learner-error.ts'
import { normals } from '../../../src/memory/readiness/normal.ts'
import { makeRandom } from '../../../src/quiz/random.ts'

function trials(count: number, foretold: number, share: number, guess = 0): Tested[] {
  return Array.from({ length: count }, (_, n) => ({ foretold, right: n < Math.round(count * share), guess, ease: 0, young: false }))
}
const at = (foretold: number) => ({ foretold, ease: 0, young: false })

describe('the learner’s error', () => {
  it('comes to what happened where much happened', () => {
    const { mean } = learnError(trials(2000, 0.85, 0.6))
    expect(corrected(at(0.85), mean)).toBeCloseTo(0.6, 1)
  })

  it('takes a right answer for less where it may have been picked blindly', () => {
    const plain = learnError(trials(200, 0.85, 0.8))
    const picked = learnError(trials(200, 0.85, 0.8, 0.25))
    expect(corrected(at(0.85), picked.mean)).toBeLessThan(corrected(at(0.85), plain.mean) - 0.02)
  })

  it('lends a band without answers the error of the bank, in part', () => {
    const none = learnError([]).mean
    const { mean } = learnError(trials(400, 0.95, 0.7))
    const shift = (foretold: number): number => logit(corrected(at(foretold), mean)) - logit(corrected(at(foretold), none))
    expect(shift(0.6)).toBeLessThan(-0.5)
    expect(shift(0.6)).toBeGreaterThan(shift(0.95))
  })

  it('is the surer the more answers there are', () => {
    const spread = (count: number): number => {
      const error = learnError(trials(count, 0.85, 0.8))
      const random = makeRandom(1)
      const drawn = Array.from({ length: 400 }, () => corrected(at(0.85), drawErrors(error, normals(random, ERRORS))))
      return Math.max(...drawn) - Math.min(...drawn)
    }
    expect(spread(1000)).toBeLessThan(spread(100))
    expect(spread(100)).toBeLessThan(spread(0))
  })

  it('keeps a chance in 0..1, and nothing known stays nothing', () => {
    const chance = fc.double({ min: 0, max: 1, noNaN: true })
    fc.assert(
      fc.property(chance, fc.array(fc.double({ min: -5, max: 5, noNaN: true }), { minLength: ERRORS, maxLength: ERRORS }), (foretold, errors) => {
        const made = corrected(at(foretold), errors)
        expect(made).toBeGreaterThanOrEqual(0)
        expect(made).toBeLessThanOrEqual(1)
      }),
    )
    expect(corrected(at(0), [3])).toBe(0)
  })
})
