import { describe, expect, it } from 'vitest'
import type { Length } from '../../../src/memory/session/session.ts'
import { harbourBank } from '../bank.ts'
import { Learner } from '../learner.ts'

const TWO: Length = { kind: 'minutes', minutes: 2 }
const FIVE: Length = { kind: 'minutes', minutes: 5 }
const ALL: Length = { kind: 'all' }

/**
 * A learner who studies once a day and answers everything right, Think so: a first answer lasts three days. At 25
 * seconds a question, 2 minutes hold 4 and 5 minutes hold 12.
 */
function after(length: Length, lastDay: number): Learner {
  const learner = new Learner(harbourBank())
  for (let day = 1; day <= lastDay; day += 1) learner.study(day, learner.plan(day, { length }), { always: true })
  return learner
}

interface Row {
  readonly lastDay: number
  readonly today: number
  readonly length: Length
  /** Questions, of them reviews, of them new, and what waits. */
  readonly expected: readonly [number, number, number, number]
}

const TABLE: Readonly<Record<string, Row>> = {
  'day 1, 2 min': { lastDay: 0, today: 1, length: TWO, expected: [6, 0, 6, 6] },
  'day 1, 5 min': { lastDay: 0, today: 1, length: FIVE, expected: [6, 0, 6, 6] },
  'day 1, all': { lastDay: 0, today: 1, length: ALL, expected: [6, 0, 6, 6] },
  'day 2, 2 min: nothing due': { lastDay: 1, today: 2, length: TWO, expected: [4, 0, 4, 8] },
  'day 2, 5 min: nothing due': { lastDay: 1, today: 2, length: FIVE, expected: [12, 0, 12, 0] },
  'day 2, all: nothing due': { lastDay: 1, today: 2, length: ALL, expected: [12, 0, 12, 0] },
  'day 3, 2 min': { lastDay: 2, today: 3, length: TWO, expected: [4, 0, 4, 8] },
  'day 3, 5 min': { lastDay: 2, today: 3, length: FIVE, expected: [12, 0, 12, 0] },
  'day 3, all': { lastDay: 2, today: 3, length: ALL, expected: [12, 0, 12, 0] },
  'day 4, 2 min: the first six return': { lastDay: 3, today: 4, length: TWO, expected: [4, 3, 1, 14] },
  'day 4, 5 min: the first six return': { lastDay: 3, today: 4, length: FIVE, expected: [12, 5, 7, 6] },
  'day 4, all: the first six return': { lastDay: 3, today: 4, length: ALL, expected: [18, 6, 12, 0] },
  'day 30, 2 min': { lastDay: 29, today: 30, length: TWO, expected: [4, 3, 1, 14] },
  'day 30, 5 min: all known': { lastDay: 29, today: 30, length: FIVE, expected: [0, 0, 0, 0] },
  'day 30, all: all known': { lastDay: 29, today: 30, length: ALL, expected: [5, 5, 0, 0] },
  '4 days away, 2 min': { lastDay: 5, today: 9, length: TWO, expected: [4, 4, 0, 18] },
  '4 days away, 5 min': { lastDay: 5, today: 9, length: FIVE, expected: [12, 12, 0, 28] },
  '4 days away, all': { lastDay: 5, today: 9, length: ALL, expected: [37, 33, 4, 5] },
  '60 days away, 2 min': { lastDay: 5, today: 65, length: TWO, expected: [4, 4, 0, 6] },
  '60 days away, 5 min': { lastDay: 5, today: 65, length: FIVE, expected: [10, 10, 0, 0] },
  '60 days away, all': { lastDay: 5, today: 65, length: ALL, expected: [10, 10, 0, 0] },
  '60 days away after a month, 2 min': { lastDay: 30, today: 90, length: TWO, expected: [4, 4, 0, 6] },
  '60 days away after a month, 5 min': { lastDay: 30, today: 90, length: FIVE, expected: [10, 10, 0, 0] },
  '60 days away after a month, all': { lastDay: 30, today: 90, length: ALL, expected: [10, 10, 0, 0] },
}

describe('the session of a day: questions, reviews, new, waiting', () => {
  it.each(Object.entries(TABLE))('%s', (_, { lastDay, today, length, expected }) => {
    const { queue, due, fresh, waiting, gentle } = after(length, lastDay).plan(today, { length })
    expect([queue.length, due, fresh, waiting]).toEqual(expected)
    expect(gentle).toBe(today - lastDay >= 7)
  })
})

describe('a learner as right as the memory foretells', { timeout: 60_000 }, () => {
  it.each([['2 min', TWO, 4], ['5 min', FIVE, 12]] as const)('never gets more than fits into %s', (_, length, most) => {
    const learner = new Learner(harbourBank())
    for (let day = 1; day <= 40; day += 1) {
      const plan = learner.plan(day, { length })
      expect(plan.queue.length).toBeLessThanOrEqual(day === 1 ? 6 : most)
      expect(plan.minutes).toBeCloseTo((plan.queue.length * 25) / 60)
      learner.study(day, plan)
    }
  })

  it('starts every fact of the bank within a month of 5 minutes a day, and begins at most 12 a day', () => {
    const bank = harbourBank()
    const learner = new Learner(bank)
    for (let day = 1; day <= 30; day += 1) {
      learner.study(day, learner.plan(day))
      const begun = [...learner.memories.values()].filter(({ firstDay }) => firstDay === day)
      expect(begun.length).toBeLessThanOrEqual(12)
    }
    expect(learner.memories.size).toBe(bank.facts.length)
  })

  it('comes back after 60 days to at most ten questions a day, and has met all again within a fortnight', () => {
    const learner = new Learner(harbourBank())
    learner.studyDays(1, 30)
    const lengths: number[] = []
    for (let day = 90; day < 104; day += 1) {
      const plan = learner.plan(day, { length: ALL })
      lengths.push(plan.queue.length)
      learner.study(day, plan)
    }
    expect(lengths[0]).toBeLessThanOrEqual(10)
    expect(Math.max(...lengths)).toBeLessThanOrEqual(12)
    const unmet = [...learner.memories.values()].filter(({ answeredDay }) => answeredDay === null || answeredDay < 90)
    expect(unmet.length).toBeLessThanOrEqual(3)
  })
})
