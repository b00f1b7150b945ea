import { describe, expect, it } from 'vitest'
import { UNMET, type Memory } from '../../../src/memory/memory.ts'
import { memoryTable } from '../../../src/memory/snapshot/memory-table.ts'
import { walked } from '../../../src/memory/walk.ts'

const MANY = 1_700

const memories: ReadonlyMap<string, Memory> = new Map(
  Array.from({ length: MANY }, (_, n) => [`sea/fact-${n}`, { ...UNMET, stability: 1 + n / 7, difficulty: 5, lastDay: n % 2 === 0 ? n : null, missed: n % 3 === 0 }]),
)

/** A table as it comes back from a snapshot, with one column changed. */
function tableWith(change: (column: readonly unknown[]) => unknown, name = 'stability'): unknown {
  const table: Record<string, readonly unknown[]> = JSON.parse(JSON.stringify(memoryTable.write(memories)))
  return { ...table, [name]: change(table[name] ?? []) }
}

describe('a table of memories', () => {
  it('comes back as it was, in steps', () => {
    const walk = memoryTable.read(tableWith((column) => column))
    let steps = 1
    let step = walk.next()
    for (; step.done !== true; step = walk.next()) steps += 1
    expect(steps).toBeGreaterThan(3)
    expect(step.value).toEqual(memories)
    expect([...(step.value?.keys() ?? [])]).toEqual([...memories.keys()])
  })

  it('comes back empty where there are none', () => {
    expect(walked(memoryTable.read(memoryTable.write(new Map())))).toEqual(new Map())
  })

  it.each<readonly [string, unknown]>([
    ['no table', null],
    ['an empty one', {}],
    ['a list', []],
    ['a column that is none', tableWith(() => 7)],
    ['a column too short', tableWith((column) => column.slice(1))],
    ['a column too long', tableWith((column) => [...column, 1])],
    ['a column more', tableWith(() => memories.size, 'colour')],
    ['a column more of the same length', tableWith(() => Array.from({ length: MANY }), 'colour')],
    ['something else in the last row', tableWith((column) => [...column.slice(1), 'far'])],
  ])('is refused: %s', (_what, table) => {
    expect(walked(memoryTable.read(table))).toBeNull()
  })
})
