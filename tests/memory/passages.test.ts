import { describe, expect, it } from 'vitest'
import { UNMET, memoryKey, type Memory } from '../../src/memory/memory.ts'
import { coverage, recallByPassage, weakestPassage } from '../../src/memory/passages.ts'
import { recall } from '../../src/memory/schedule.ts'
import { bankWith, harbourBank } from './bank.ts'

const DAY = 100
const bank = harbourBank()

function known(stability: number, fields: Partial<Memory> = {}): Memory {
  return { ...UNMET, stability, difficulty: 5, lastDay: 90, firstDay: 80, answeredDay: 90, answers: 3, ...fields }
}

function memoriesOf(entries: Readonly<Record<string, Memory>>): ReadonlyMap<string, Memory> {
  return new Map(Object.entries(entries).map(([fact, memory]) => [memoryKey(bank.id, fact), memory]))
}

function passage(ref: string, memories: ReadonlyMap<string, Memory>, of = bank) {
  return [...recallByPassage(of, memories, DAY).values()].find((one) => one.ref === ref)
}

describe('recallByPassage', () => {
  it('has every passage of the outline in its order, unstarted ones without a number', () => {
    const all = [...recallByPassage(bank, new Map(), DAY).values()]
    expect(all.map(({ ref }) => ref)).toEqual(bank.outline.flatMap(({ passages }) => passages.map(({ ref }) => ref)))
    expect(all.every((one) => one.recall === null && one.started === 0)).toBe(true)
  })

  it('is the mean chance of recall over the passage’s facts, those not started as 0', () => {
    const weak = known(2)
    const strong = known(50)
    const here = passage('A1', memoriesOf({ 'fact-0': weak, 'fact-1': strong }))
    expect(here).toMatchObject({ started: 2, total: 4 })
    expect(here?.recall).toBeCloseTo((recall(weak, DAY) + recall(strong, DAY)) / 4)
  })

  it('counts a fact that was only paused as not started', () => {
    expect(passage('A1', memoriesOf({ 'fact-0': { ...UNMET, paused: true } }))).toMatchObject({ recall: null, started: 0 })
  })

  it('counts a fact in each passage that it rests on, once', () => {
    const [a, b, other] = ['fact-20', 'fact-4', 'fact-0'].map((id) => bank.facts.find((fact) => fact.id === id)?.at[0])
    if (a === undefined || b === undefined || other === undefined) throw new Error('The bank lacks a fact.')
    const spread = bankWith(bank, 'fact-0', { at: [other, a, b, b] })
    const totals = (of: typeof bank) => [...recallByPassage(of, new Map(), DAY).values()].reduce((sum, one) => sum + one.total, 0)
    expect(totals(spread)).toBe(totals(bank) + 2)
  })

  it('leaves retired facts out', () => {
    const retired = bankWith(bank, 'fact-0', { status: 'retired', forms: [] })
    expect(passage('A1', memoriesOf({ 'fact-0': known(5) }), retired)).toMatchObject({ recall: null, total: 3 })
  })
})

describe('weakestPassage', () => {
  it('is the started passage of the lowest recall', () => {
    const memories = memoriesOf({ 'fact-0': known(50), 'fact-1': known(50), 'fact-4': known(50), 'fact-20': known(1) })
    const passages = recallByPassage(bank, memories, DAY)
    const started = [...passages.values()].filter((one) => one.recall !== null)
    const lowest = Math.min(...started.map((one) => one.recall ?? 1))
    expect(started.length).toBeGreaterThan(1)
    expect(started.find((one) => one.ref === weakestPassage(passages))?.recall).toBe(lowest)
  })

  it('is none before the first answer', () => {
    expect(weakestPassage(recallByPassage(bank, new Map(), DAY))).toBeNull()
  })
})

it('coverage tells text with questions from text that was started', () => {
  const few = { ...bank, facts: bank.facts.slice(0, 8) }
  const passages = recallByPassage(few, memoriesOf({ 'fact-0': known(5) }), DAY)
  expect(coverage(passages)).toEqual({ passages: 16, asked: 2, started: 1 })
})
