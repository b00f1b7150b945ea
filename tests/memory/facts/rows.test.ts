import { describe, expect, it } from 'vitest'
import { filterRows, rowsOf, type FactFilter } from '../../../src/memory/facts/rows.ts'
import { UNMET, type Memory } from '../../../src/memory/memory.ts'
import { bankWith, harbourBank } from '../bank.ts'

const DAY = 20_000
const ALL: FactFilter = { objective: null, section: null, state: null }
const bank = bankWith(harbourBank(), 'fact-2', { status: 'retired', forms: [] })
const strong: Memory = { ...UNMET, stability: 40, difficulty: 5, lastDay: DAY, firstDay: DAY, answeredDay: DAY, answers: 1 }
const rows = rowsOf(bank, new Map([['harbour/fact-4', strong], ['elsewhere/fact-5', strong]]), DAY, 0.9)

function ids(filter: Partial<FactFilter>, places?: ReadonlySet<number>): readonly string[] {
  return filterRows(rows, { ...ALL, ...filter }, places).map(({ fact }) => fact.id)
}

describe('rowsOf', () => {
  it('lists every fact in the order of the bank, the retired ones aside', () => {
    expect(rows.map(({ fact }) => fact.id)).toEqual(bank.facts.map(({ id }) => id).filter((id) => id !== 'fact-2'))
    for (const { fact, place } of rows) expect(bank.facts[place]).toBe(fact)
  })

  it('takes the memory of this bank’s facts', () => {
    expect(rows.filter(({ standing }) => standing.state !== 'new').map(({ fact }) => fact.id)).toEqual(['fact-4'])
  })
})

describe('filterRows', () => {
  it('leaves all without a filter', () => {
    expect(ids({})).toHaveLength(rows.length)
  })

  it('takes objective, section, state and places together', () => {
    const tolls = ids({ objective: 'tolls' })
    expect(tolls.length).toBeGreaterThan(3)
    expect(tolls.every((id) => bank.facts.find((fact) => fact.id === id)?.objective === 'tolls')).toBe(true)
    const inB = ids({ section: 'B' })
    expect(ids({ objective: 'tolls', section: 'B' })).toEqual(tolls.filter((id) => inB.includes(id)))
    expect(ids({ state: 'known' })).toEqual(['fact-4'])
    expect(ids({}, new Set([0, 4]))).toEqual(['fact-0', 'fact-4'])
    expect(ids({ state: 'new' }, new Set([0, 4]))).toEqual(['fact-0'])
  })
})
