import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeLineId } from '../../src/journal/line-id.ts'
import { countRuns, uniteRuns, withoutRuns } from '../../src/journal/ledger/run-algebra.ts'
import { listRuns, writeRuns } from '../../src/journal/ledger/runs.ts'

const id = fc.oneof(
  { weight: 8, arbitrary: fc.tuple(fc.constantFrom('w1', 'w2', 'a-b'), fc.nat(30)).map(([writer, n]) => makeLineId(writer, n)) },
  fc.constantFrom('c1-x9f3', 'w1-000003~0badcafe', 'w1-7', 'odd', 'w1-0000004'),
)
const ids = fc.array(id, { maxLength: 40 }).map((list) => new Set(list))
const listed = (runs: readonly string[]) => [...listRuns(runs)].sort()

describe('sets of ids as runs', () => {
  it('are united, taken from one another and counted as the sets that they stand for', () => {
    fc.assert(
      fc.property(ids, ids, (one, two) => {
        const [a, b] = [writeRuns(one), writeRuns(two)]
        expect(listed(uniteRuns(a, b))).toEqual([...new Set([...one, ...two])].sort())
        expect(listed(withoutRuns(a, b))).toEqual([...one].filter((each) => !two.has(each)).sort())
        expect(countRuns(uniteRuns(a, b))).toBe(new Set([...one, ...two]).size)
      }),
    )
  })

  it('of a million lines take no longer than their runs', () => {
    const million = ['w1-000001..1000000', 'w2-000001..000500']
    expect(withoutRuns(million, ['w1-000001..999999', 'w2-000001..000400'])).toEqual(['w1-1000000', 'w2-000401..000500'])
    expect(uniteRuns(million, ['w1-1000001'])).toEqual(['w1-000001..1000001', 'w2-000001..000500'])
    expect(countRuns(million)).toBe(1_000_500)
  })
})
