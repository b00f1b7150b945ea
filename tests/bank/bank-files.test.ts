import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import * as v from 'valibot'
import type { Bank } from '../../src/bank/bank.ts'
import { FactSchema } from '../../src/bank/bank.ts'
import { bankAsFiles } from '../../tools/bank/bank-files.ts'
import { readBank } from '../../tools/bank/read-bank.ts'
import { FIXTURE } from './edited-bank.ts'

const Part = v.object({ version: v.string(), facts: v.array(FactSchema) })
const First = v.object({ ...Part.entries, more: v.array(v.string()) })

/** The invented bank, its facts repeated under other names. */
function bankOf(count: number): Bank {
  const { bank } = readBank(join(FIXTURE, 'lindmoor'), FIXTURE, null).compiled
  if (bank === null) throw new Error('The invented bank has errors.')
  const facts = Array.from({ length: count }, (_, n) => ({ ...bank.facts[n % bank.facts.length], id: `fact-${n}` }))
  return { ...bank, facts: v.parse(v.array(FactSchema), facts), groups: [] }
}

describe('a bank as files', () => {
  it.each([0, 9, 500])('is one file with %i facts', (count) => {
    const { json, more } = bankAsFiles(bankOf(count))
    expect(v.parse(First, JSON.parse(json))).toMatchObject({ facts: { length: count }, more: [] })
    expect(more.size).toBe(0)
  })

  it.each([501, 1000, 1234])('has its other facts beside it where it holds %i, each in its place', (count) => {
    const bank = bankOf(count)
    const { json, more } = bankAsFiles(bank)
    const first = v.parse(First, JSON.parse(json))
    expect(first.more).toEqual([...more.keys()])
    const parts = [first, ...[...more.values()].map((text) => v.parse(Part, JSON.parse(text)))]
    expect(parts.every(({ version }) => version === bank.version)).toBe(true)
    expect(Math.max(...parts.map(({ facts }) => facts.length))).toBe(500)
    expect(parts.flatMap(({ facts }) => facts)).toEqual(bank.facts)
  })

  it('is not written where it does not fit the format', () => {
    const bank = bankOf(600)
    expect(() => bankAsFiles({ ...bank, facts: [...bank.facts, ...bankOf(1).facts.map((fact) => ({ ...fact, rev: 0 }))] })).toThrow(
      'the compiled bank "lindmoor" does not fit its format: facts.600.rev',
    )
  })
})
