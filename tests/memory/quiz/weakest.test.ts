import { describe, expect, it } from 'vitest'
import { memoryKey, UNMET, type Memory } from '../../../src/memory/memory.ts'
import { weakestFacts } from '../../../src/memory/quiz/weakest.ts'
import { bankWith, harbourBank } from '../bank.ts'

const DAY = 20_000
const TARGET = 0.9
const bank = harbourBank()

function known(stability: number, fields: Partial<Memory> = {}): Memory {
  return { ...UNMET, stability, difficulty: 5, lastDay: DAY - 5, firstDay: DAY - 5, answeredDay: DAY - 5, answers: 1, ...fields }
}

function memories(of: Readonly<Record<string, Memory>>): ReadonlyMap<string, Memory> {
  return new Map(Object.entries(of).map(([fact, memory]) => [memoryKey(bank.id, fact), memory]))
}

function weakest(of: Readonly<Record<string, Memory>>, from = bank): readonly string[] {
  return weakestFacts(from, memories(of), DAY, TARGET).map(({ id }) => id)
}

describe('the weakest facts', () => {
  it('are those that were started, the least likely to be recalled first', () => {
    expect(weakest({ 'fact-7': known(40), 'fact-3': known(1), 'fact-9': known(9), 'fact-1': UNMET })).toEqual(['fact-3', 'fact-9', 'fact-7'])
  })

  it('are the due ones first among equals, then those that stand first in the bank', () => {
    const due = known(40, { recheckDay: DAY })
    expect(weakest({ 'fact-2': known(40), 'fact-5': due, 'fact-4': known(40) })).toEqual(['fact-5', 'fact-2', 'fact-4'])
  })

  it('are none that is paused or retired', () => {
    const retired = bankWith(bank, 'fact-3', { status: 'retired' })
    expect(weakest({ 'fact-2': known(2, { paused: true }), 'fact-3': known(2), 'fact-4': known(2) }, retired)).toEqual(['fact-4'])
  })

  it('are none before anything was started', () => {
    expect(weakest({})).toEqual([])
  })
})
