import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hasStarted, memoryKey, UNMET, type Memory } from '../../../src/memory/memory.ts'
import { isDue } from '../../../src/memory/schedule.ts'
import { dueLoad } from '../../../src/memory/statistics/due-load.ts'
import { objectiveStandings } from '../../../src/memory/statistics/objectives.ts'
import { bankWith, harbourBank } from '../bank.ts'

const TODAY = 20_500
const bank = harbourBank()
const ahead = { bank, today: TODAY, target: 0.9, count: 7 }

/** A memory of which 0.9 is left when its stability has passed. */
function memory(stability: number, daysAgo: number, more: Partial<Memory> = {}): Memory {
  const day = TODAY - daysAgo
  return { ...UNMET, stability, difficulty: 5, lastDay: day, firstDay: day, answeredDay: day, answers: 1, rev: 1, ...more }
}

function memories(of: Readonly<Record<string, Memory>>): ReadonlyMap<string, Memory> {
  return new Map(Object.entries(of).map(([fact, one]) => [memoryKey(bank.id, fact), one]))
}

describe('what is due ahead', () => {
  it('puts every started fact on the day it is asked, the overdue ones today', () => {
    const load = dueLoad({
      ...ahead,
      allowance: 0,
      memories: memories({
        'fact-0': memory(3, 40),
        'fact-1': memory(5, 4),
        'fact-2': memory(100, 1),
        'fact-3': memory(9, 1, { recheckDay: TODAY + 1, missed: true }),
        'fact-4': memory(3, 40, { paused: true }),
      }),
    })
    // A stability of 5 days: below 0.9 from the 6th day on, two days from now.
    expect(load.days.map(({ reviews, relearning }) => [reviews, relearning])).toEqual([[1, 0], [0, 1], [1, 0], [0, 0], [0, 0], [0, 0], [0, 0]])
    expect(load.later).toBe(1)
  })

  it('lets new facts in by the day’s allowance, less what was begun today, until none is left', () => {
    const load = dueLoad({ ...ahead, allowance: 25, memories: memories({ 'fact-0': memory(30, 0), 'fact-1': memory(30, 0) }) })
    expect(load.days.map(({ fresh }) => fresh)).toEqual([23, 25, 10, 0, 0, 0, 0])
  })

  it('counts a fact whose meaning changed as due today', () => {
    const changed = bankWith(bank, 'fact-0', { rev: 2, change: 'meaning' })
    const load = dueLoad({ ...ahead, bank: changed, allowance: 0, memories: memories({ 'fact-0': memory(100, 1) }) })
    expect(load.days[0]?.reviews).toBe(1)
  })

  it('before an exam: no interval crosses it, what is left out is not booked, and new facts come by the plan', () => {
    const exam = { day: TODAY + 5, since: TODAY - 30, without: new Set(['dates']), perDay: 20 }
    const out = bank.facts.find(({ objective }) => objective === 'dates')?.id ?? ''
    const kept = bank.facts.filter(({ objective }) => objective !== 'dates').map(({ id }) => id)
    const [first = '', second = ''] = kept
    const known = memories({ [first]: memory(100, 1), [second]: memory(100, 0), [out]: memory(3, 40) })
    const load = dueLoad({ ...ahead, allowance: 12, exam, memories: known })
    // The last look is on the day before the exam; 5 days before it nothing is begun but core facts.
    expect(load.days.map(({ reviews }) => reviews)).toEqual([0, 0, 0, 0, 2, 0, 0])
    expect(load.later).toBe(0)
    const core = bank.facts.filter(({ id, objective, rank }) => objective !== 'dates' && rank === 'core' && id !== first && id !== second).length
    const fresh = load.days.map((day) => day.fresh)
    expect(fresh.slice(0, 5).reduce((sum, n) => sum + n, 0)).toBe(Math.min(core, 19 + 20 * 3 + 18))
    const far = dueLoad({ ...ahead, allowance: 12, exam: { ...exam, day: TODAY + 60 }, memories: known })
    expect(far.days.slice(0, 2).map((day) => day.fresh)).toEqual([19, 20])
    expect(far.later).toBe(2)
  })

  it('adds up to all that was started and is not paused, and today to what is due', () => {
    const one = fc.record({ stability: fc.double({ min: 0.1, max: 400, noNaN: true }), daysAgo: fc.nat(300), paused: fc.boolean(), recheck: fc.option(fc.nat(3)) })
    fc.assert(
      fc.property(fc.array(one, { maxLength: 40 }), (drawn) => {
        const all = memories(
          Object.fromEntries(
            drawn.map(({ stability, daysAgo, paused, recheck }, n) => [
              `fact-${n}`,
              memory(stability, daysAgo, { paused, recheckDay: recheck === null ? null : TODAY - daysAgo + recheck }),
            ]),
          ),
        )
        const load = dueLoad({ ...ahead, memories: all })
        const known = bank.facts.map((fact) => ({ fact, memory: all.get(memoryKey(bank.id, fact.id)) }))
        const booked = load.days.map(({ reviews, relearning }) => reviews + relearning)
        expect(booked.reduce((sum, n) => sum + n, load.later)).toBe(known.filter((k) => hasStarted(k.memory) && !k.memory.paused).length)
        expect(booked[0]).toBe(known.filter((k) => isDue(k.memory, TODAY, 0.9, k.fact)).length)
      }),
    )
  })
})

describe('objectives', () => {
  it('stand by what they lack, times their weight', () => {
    // All fifteen facts of the lightest objective are known for sure; of the others nothing is started.
    const known = bank.facts.filter(({ objective }) => objective === 'dates').map(({ id }) => [id, memory(36_000, 0)])
    const standings = objectiveStandings(bank, memories(Object.fromEntries(known)), TODAY, 0.9)
    expect(standings.map(({ id }) => id)).toEqual(['ports', 'tolls', 'pilots', 'dates'])
    expect(standings[0]).toMatchObject({ expected: null, started: 0, total: 15, lacks: 8 * 0.9 })
    expect(standings[3]).toMatchObject({ expected: 1, low: 1, high: 1, started: 15, lacks: 0, sections: ['A', 'B', 'C', 'D'] })
  })

  it('that are left out of the exam lack nothing and stand last', () => {
    const standings = objectiveStandings(bank, memories({}), TODAY, 0.9, new Set(['ports']))
    expect(standings.map(({ id }) => id)).toEqual(['tolls', 'pilots', 'dates', 'ports'])
    expect(standings.at(-1)?.lacks).toBe(0)
  })

  it('count what is not started as 0, and have the range of independent recalls', () => {
    const facts = bank.facts.filter(({ objective }) => objective === 'ports')
    // Six of fifteen at 0.9: 0.36 expected; σ = √(6 × 0.09) / 15 = 0.04899, and 1.2816 σ = 0.0628.
    const six = facts.slice(0, 6).map(({ id }) => [id, memory(10, 10)])
    const [ports] = objectiveStandings(bank, memories(Object.fromEntries(six)), TODAY, 0.9).filter(({ id }) => id === 'ports')
    expect(ports?.expected).toBeCloseTo(0.36, 3)
    expect(ports?.low).toBeCloseTo(0.2972, 3)
    expect(ports?.high).toBeCloseTo(0.4228, 3)
  })
})
