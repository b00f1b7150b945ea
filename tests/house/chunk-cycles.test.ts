import { describe, expect, it } from 'vitest'
import { findCycle } from '../../tools/build/chunk-cycles.ts'

const chunks = (imports: Record<string, readonly string[]>) => new Map(Object.entries(imports))

describe('findCycle', () => {
  it('lets a diamond pass: what two chunks share is no circle', () => {
    expect(findCycle(chunks({ entry: ['a', 'b'], a: ['shared'], b: ['shared'], shared: [] }))).toBeNull()
  })

  it('finds two chunks that import each other', () => {
    expect(findCycle(chunks({ entry: ['vue'], vue: [], engine: ['vue', 'browser'], browser: ['engine'] }))).toEqual([
      'engine',
      'browser',
      'engine',
    ])
  })

  it('finds a longer circle behind chunks that are sound', () => {
    expect(findCycle(chunks({ entry: ['a'], a: ['b'], b: ['c'], c: ['d'], d: ['b'] }))).toEqual(['b', 'c', 'd', 'b'])
  })

  it('finds a chunk that imports itself', () => {
    expect(findCycle(chunks({ entry: ['entry'] }))).toEqual(['entry', 'entry'])
  })
})
