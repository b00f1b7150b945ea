import { describe, expect, it, vi } from 'vitest'
import { fitFirst, isBetter, lossOf } from '../../../src/memory/fit/fit.ts'
import { readModel } from '../../../src/memory/fit/model-setting.ts'
import { writeModel } from '../../../src/memory/fit/write-model.ts'
import { PUBLISHED, retrievability, type FirstStabilities } from '../../../src/memory/fsrs.ts'
import type { History, Step } from '../../../src/memory/histories.ts'
import { replay } from '../../../src/memory/replay.ts'
import { makeRandom } from '../../../src/quiz/random.ts'

vi.setConfig({ testTimeout: 60_000 })

const answer = (day: number, rating: 1 | 2 | 3 | 4): Step => ({ kind: 'answer', day, rating, right: rating > 1, guess: 0, ease: 0 })

/** Facts of a learner whose memory follows the schedule with other first stabilities. */
function histories(first: FirstStabilities, count: number, seed: number): History[] {
  const random = makeRandom(seed)
  return Array.from({ length: count }, (_, fact) => {
    const steps: Step[] = [answer(fact % 60, random.next() < 0.5 ? 1 : 3)]
    for (let review = 0, day = fact % 60; review < 4; review += 1) {
      day += 1 + random.int(6)
      const held = replay(steps, first)
      const known = held === null ? 0 : retrievability(held.stability, day - held.lastDay)
      steps.push(answer(day, random.next() < known ? 3 : 1))
    }
    return { steps, ended: false }
  })
}

describe('the fit of the first stabilities', () => {
  it('finds those of a learner who forgets faster, and foretells later answers better', () => {
    const fitted = fitFirst(histories([0.1, 0.5, 0.8, 3], 500, 1))
    expect(fitted).not.toBeNull()
    if (fitted === null) return
    expect(fitted.answers).toBe(2000)
    expect(fitted.first[2]).toBeGreaterThan(0.5)
    expect(fitted.first[2]).toBeLessThan(1.3)
    expect(isBetter(fitted)).toBe(true)
  })

  it('leaves ratings that never came at the published value', () => {
    const fitted = fitFirst(histories([0.1, 0.5, 0.8, 3], 200, 2))
    expect(fitted?.first[1]).toBe(PUBLISHED[1])
    expect(fitted?.first[3]).toBe(PUBLISHED[3])
  })

  it('wants a hundred answers of later days', () => {
    expect(fitFirst(histories(PUBLISHED, 24, 3))).toBeNull()
    expect(fitFirst(histories(PUBLISHED, 26, 3))).not.toBeNull()
  })

  it('takes no same-day repeat for an answer of a later day', () => {
    const repeats: History[] = Array.from({ length: 300 }, () => ({ steps: [answer(1, 3)], ended: false }))
    expect(fitFirst(repeats)).toBeNull()
  })

  it('measures log loss by hand: one answer foretold at 0.9, right', () => {
    const steps: Step[] = [{ kind: 'seed', day: 0, stability: 10, difficulty: 5 }, answer(10, 3)]
    expect(lossOf([{ steps, ended: false }], PUBLISHED, -Infinity, Infinity)).toBeCloseTo(-Math.log(0.9), 6)
  })

  it('is kept in the journal and read as it was', () => {
    const model = { first: [0.213, 1.29, 2.31, 8.3] as const, answers: 412 }
    expect(readModel(writeModel(model))).toEqual(model)
  })
})
