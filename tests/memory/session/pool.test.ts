import { describe, expect, it } from 'vitest'
import { memoryKey, UNMET } from '../../../src/memory/memory.ts'
import { rosterOf } from '../../../src/memory/session/roster.ts'
import { poolOf, walkPool } from '../../../src/memory/session/pool.ts'
import { harbourBank } from '../bank.ts'

const TODAY = 1_000
const FACTS = 1_000

describe('the pool of a large bank', () => {
  it('is sorted step by step, and is the same as at once', () => {
    const bank = harbourBank(FACTS)
    const met = bank.facts.filter((_, index) => index % 3 > 0)
    const days = { lastDay: TODAY - 9, firstDay: TODAY - 9, answeredDay: TODAY - 9 }
    const memories = new Map(met.map(({ id }, index) => [memoryKey(bank.id, id), { ...UNMET, ...days, stability: 1 + (index % 40), difficulty: 5, answers: 1 }]))
    const input = { bank, memories, today: TODAY, target: 0.9, mode: 'mixed' } as const
    const walk = walkPool({ ...input, roster: rosterOf(bank) })
    let steps = 1
    let step = walk.next()
    for (; step.done !== true; step = walk.next()) steps += 1
    expect(steps).toBeGreaterThan(FACTS / 100)
    expect(step.value).toEqual(poolOf(input))
    expect(step.value.due.length).toBeGreaterThan(0)
    expect(step.value.ahead.length).toBeGreaterThan(0)
    expect(step.value.fresh.length).toBeGreaterThan(0)
  })
})
