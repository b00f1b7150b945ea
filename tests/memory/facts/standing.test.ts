import { describe, expect, it } from 'vitest'
import { standingOf, type FactState } from '../../../src/memory/facts/standing.ts'
import { UNMET, type Memory } from '../../../src/memory/memory.ts'
import { factWith } from '../../quiz/facts.ts'

const DAY = 20_000
const TARGET = 0.9

/** A memory of that stability that was answered so many days ago. */
function memory(stability: number, daysAgo: number, fields: Partial<Memory> = {}): Memory {
  const day = DAY - daysAgo
  return { ...UNMET, stability, difficulty: 5, lastDay: day, firstDay: day, answeredDay: day, answers: 1, rev: 1, ...fields }
}

describe('standingOf', () => {
  it.each<[string, Memory | undefined, FactState]>([
    ['never asked', undefined, 'new'],
    ['resumed before it was ever asked', UNMET, 'new'],
    ['answered today, not strong yet', memory(2.3, 0), 'learning'],
    ['just under what is strong', memory(2.99, 1), 'learning'],
    ['strong enough', memory(3, 1), 'known'],
    ['strong, and not due yet', memory(30, 20), 'known'],
    ['fallen below the target', memory(30, 40), 'due'],
    ['weak, and fallen below the target', memory(1, 3), 'due'],
    ['looked at again today', memory(30, 1, { recheckDay: DAY }), 'due'],
    ['looked at again tomorrow', memory(30, 1, { recheckDay: DAY + 1 }), 'known'],
    ['paused', memory(30, 40, { paused: true }), 'paused'],
    ['paused before it was asked', { ...UNMET, paused: true }, 'paused'],
  ])('says what %s amounts to', (_name, of, state) => {
    expect(standingOf(factWith(), of, DAY, TARGET).state).toBe(state)
  })

  it('is due where the fact means something else by now', () => {
    const changed = factWith({ rev: 2, change: 'meaning' })
    expect(standingOf(changed, memory(30, 1), DAY, TARGET).state).toBe('due')
    expect(standingOf(factWith({ rev: 2, change: 'clarified' }), memory(30, 1), DAY, TARGET).state).toBe('known')
  })

  it('tells the chance of recall of what was started, paused or not', () => {
    expect(standingOf(factWith(), memory(30, 30), DAY, TARGET).recall).toBeCloseTo(0.9, 5)
    expect(standingOf(factWith(), memory(30, 30, { paused: true }), DAY, TARGET).recall).toBeCloseTo(0.9, 5)
    expect(standingOf(factWith(), undefined, DAY, TARGET).recall).toBeNull()
  })
})
