import { describe, expect, it } from 'vitest'
import { sameFields, unchanged } from '../../src/journal/unchanged.ts'

const BEFORE = new Map([
  ['lamp', { stability: 3, missed: false }],
  ['tower', { stability: 5, missed: true }],
])

describe('a map that is made anew', () => {
  it('gives way to the one before it where it says the same, in whatever order', () => {
    const after = new Map([...BEFORE].reverse().map(([key, value]) => [key, { ...value }]))
    expect(unchanged(BEFORE, after, sameFields)).toBe(BEFORE)
  })

  it.each([
    ['a field is another', new Map([...BEFORE, ['tower', { stability: 5, missed: false }] as const])],
    ['there is one more', new Map([...BEFORE, ['quay', { stability: 1, missed: false }] as const])],
    ['one is gone', new Map([['lamp', { stability: 3, missed: false }]])],
    ['one goes by another key', new Map([['lamp', { stability: 3, missed: false }], ['quay', { stability: 5, missed: true }]])],
  ])('stays where %s', (_, after) => {
    expect(unchanged(BEFORE, after, sameFields)).toBe(after)
  })
})
