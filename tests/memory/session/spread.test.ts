import { describe, expect, it } from 'vitest'
import { memoryKey, UNMET, type Memory } from '../../../src/memory/memory.ts'
import { poolOf } from '../../../src/memory/session/pool.ts'
import { shareOfToday } from '../../../src/memory/session/spread.ts'
import { harbourBank } from '../bank.ts'

const TODAY = 1_000
const TARGET = 0.9
const bank = harbourBank()

function memory(stability: number, answeredDay: number, previousDay: number | null = null): Memory {
  const days = { lastDay: answeredDay, firstDay: answeredDay, answeredDay, previousDay }
  return { ...UNMET, stability, difficulty: 5, answers: 1, rev: 1, ...days }
}

/** What is meant for today, where the first facts of the bank have these memories. */
function share(memories: readonly Memory[], today = TODAY) {
  const byKey = new Map(memories.map((one, place) => [memoryKey(bank.id, bank.facts[place]?.id ?? ''), one]))
  const pool = poolOf({ bank, memories: byKey, today, target: TARGET, mode: 'mixed' })
  return { ...shareOfToday(pool, today, TARGET), all: pool.due.length }
}

function times<T>(count: number, make: (index: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => make(index))
}

describe('without an absence', () => {
  it('everything due is meant for today', () => {
    const daily = times(50, (index) => memory(0.5, TODAY - 1 - (index % 5)))
    expect(share(daily)).toMatchObject({ gentle: false, all: 50 })
    expect(share(daily).due.length).toBe(50)
  })

  it('nothing is meant for a learner who never answered', () => {
    expect(share([])).toMatchObject({ due: [], gentle: false })
  })
})

describe('after seven days away or more', () => {
  const away = (days: number) => times(50, (index) => memory(1 + index / 10, TODAY - days))

  it.each([7, 8, 60, 400])('%s days: the ten easiest to recover', (days) => {
    const { due, gentle } = share(away(days))
    expect(gentle).toBe(true)
    expect(due.length).toBe(10)
    expect(Math.min(...due.map(({ memory: { stability } }) => stability))).toBeGreaterThan(4.9)
  })

  it('spreads the rest in equal parts over fourteen days', () => {
    const answeredOn = times(10, () => TODAY)
    const parts = times(13, (index) => {
      const today = TODAY + 1 + index
      const back = answeredOn.map((day) => memory(99, day, TODAY - 60))
      const part = share([...back, ...times(50 - back.length, (other) => memory(1 + other / 10, TODAY - 60))], today)
      answeredOn.push(...part.due.map(() => today))
      return part.due.length
    })
    expect(parts.reduce((sum, part) => sum + part, 0)).toBe(40)
    expect([Math.min(...parts), Math.max(...parts)]).toEqual([3, 4])
  })

  it('holds nothing back on the last of the days', () => {
    const back = [
      ...times(14, (index) => memory(99, TODAY + Math.min(index, 12), TODAY - 60)),
      ...times(36, () => memory(1, TODAY - 60)),
    ]
    expect(share(back, TODAY + 12).due.length).toBe(18 - 1)
    expect(share(back, TODAY + 13).due.length).toBe(36)
  })

  it('asks no more of the backlog once today’s part is done', () => {
    const done = [...times(10, () => memory(99, TODAY, TODAY - 60)), ...times(40, () => memory(1, TODAY - 60))]
    expect(share(done)).toMatchObject({ due: [], gentle: true })
    const partly = [...times(7, () => memory(99, TODAY, TODAY - 60)), ...times(43, () => memory(1, TODAY - 60))]
    expect(share(partly).due.length).toBe(3)
  })

  it('never holds back what was learned since', () => {
    const back = [
      ...times(10, () => memory(99, TODAY, TODAY - 60)),
      ...times(5, () => memory(0.2, TODAY)),
      ...times(35, () => memory(1, TODAY - 60)),
    ]
    const { due } = share(back, TODAY + 1)
    expect(due.filter(({ memory: one }) => one.answeredDay === TODAY).length).toBe(5)
    expect(due.length).toBe(5 + Math.ceil(35 / 13))
  })
})

describe('after a shorter absence', () => {
  // A stability of 4 days is below the target after 5: of 40 such facts 8 are due on a usual day.
  const strong = (ago: number, count: number) => times(count, () => memory(4, TODAY - ago))

  it('holds nothing back up to three usual days’ load', () => {
    const { due, all } = share([...times(20, () => memory(1, TODAY - 6)), ...times(20, () => memory(300, TODAY - 6))])
    expect([due.length, all]).toEqual([20, 20])
  })

  it('spreads more than that over seven days, a usual day’s load at the least', () => {
    const { due, all, gentle } = share(strong(6, 40))
    expect(all).toBe(40)
    expect(gentle).toBe(false)
    expect(due.length).toBe(8)
  })

  it('takes the most urgent first', () => {
    const { due } = share(strong(6, 40))
    expect(new Set(due.map(({ fact }) => fact.objective))).toEqual(new Set(['ports']))
  })

  it('goes on spreading on the days after, for a week', () => {
    const back = (days: number) => [
      ...times(8, () => memory(300, TODAY, TODAY - 6)),
      ...times(days, (index) => memory(300, TODAY + 1 + index, TODAY - 6)),
      ...strong(6, 32),
    ]
    expect(share(back(0)).due).toEqual([])
    expect(times(3, (days) => share(back(days), TODAY + 1 + days).due.length)).toEqual([6, 7, 8])
    expect(share(back(6), TODAY + 7).due.length).toBe(32)
  })

  it('is nothing held back from one day to the next', () => {
    expect(share(strong(1, 40)).due.length).toBe(share(strong(1, 40)).all)
  })
})
