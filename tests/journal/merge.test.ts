import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Line } from '../../src/journal/line.ts'
import { merge } from '../../src/journal/merge.ts'
import { anyLines } from './arbitrary-lines.ts'

function sorted(lines: ReadonlyMap<string, Line>): readonly (readonly [string, Line])[] {
  return [...lines].sort(([a], [b]) => (a < b ? -1 : 1))
}

describe('merge', () => {
  it('is idempotent', () => {
    fc.assert(
      fc.property(anyLines, (lines) => {
        const once = merge(lines)
        expect(sorted(merge(once.values()))).toEqual(sorted(once))
        expect(sorted(merge(once.values(), lines))).toEqual(sorted(once))
      }),
    )
  })

  it('is commutative', () => {
    fc.assert(
      fc.property(anyLines, anyLines, (a, b) => {
        expect(sorted(merge(a, b))).toEqual(sorted(merge(b, a)))
      }),
    )
  })

  it('is associative', () => {
    fc.assert(
      fc.property(anyLines, anyLines, anyLines, (a, b, c) => {
        expect(sorted(merge(merge(a, b).values(), c))).toEqual(sorted(merge(a, merge(b, c).values())))
      }),
    )
  })

  it('keeps both of two lines that claim one id, the one with the smaller hash under it', () => {
    const one: Line = { id: 'w-000001', at: 1, tz: 0, do: 'undo', q: 'a' }
    const two: Line = { id: 'w-000001', at: 1, tz: 0, do: 'undo', q: 'b' }
    const ids = [...merge([one], [two]).keys()].sort()
    expect(ids).toHaveLength(2)
    expect(ids[0]).toBe('w-000001')
    expect(ids[1]).toMatch(/^w-000001~[0-9a-f]{8}$/)
  })
})
