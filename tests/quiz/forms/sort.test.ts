import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gradeSort } from '../../../src/quiz/forms/sort/grade.ts'
import { makeSort } from '../../../src/quiz/forms/sort/make.ts'
import type { SortQuestion } from '../../../src/quiz/question.ts'
import { arbitraryAsked, gatheredSort } from '../arbitrary-group.ts'

/** Asks all facts of a group at once, the first of them leading. */
function askAll(bins: readonly (readonly string[])[], seed = 1): SortQuestion {
  const { facts, group, material } = gatheredSort(bins)
  const [lead, ...others] = facts
  if (lead === undefined) throw new Error('The group is empty.')
  return makeSort(lead, { seed, group: group.id, others: others.map(({ id }) => id) }, material)
}

/** Puts every tile where it belongs, but for those named. */
function put(question: SortQuestion, elsewhere: Readonly<Record<string, string | null>> = {}) {
  const places = question.parts.map(({ tile, key }) => (Object.hasOwn(elsewhere, tile) ? (elsewhere[tile] ?? null) : key))
  return { kind: 'placed', places } as const
}

describe('makeSort', () => {
  it('has one or two tiles of each fact, each with the bin it belongs in, none twice', () => {
    fc.assert(
      fc.property(arbitraryAsked.sort, ({ question, gathered, lead, draw }) => {
        for (const id of [lead.id, ...(draw.others ?? [])]) {
          const all = gathered.group.tiles.filter(({ fact }) => fact === id)
          const own = question.parts.filter(({ fact }) => fact === id)
          expect(own).toHaveLength(Math.min(2, all.length))
          for (const { tile, key } of own) expect(all).toContainEqual({ fact: id, text: tile, bin: key })
        }
        expect(new Set(question.parts.map(({ tile }) => tile)).size).toBe(question.parts.length)
        expect(question.parts.every(({ fact }) => [lead.id, ...(draw.others ?? [])].includes(fact))).toBe(true)
      }),
    )
  })

  it('never lies in one bin', () => {
    fc.assert(
      fc.property(arbitraryAsked.sort, ({ question: { parts } }) => {
        expect(new Set(parts.map(({ key }) => key)).size).toBeGreaterThan(1)
      }),
      { numRuns: 300 },
    )
    for (let seed = 0; seed < 50; seed += 1) {
      const { parts } = askAll([['a', 'a', 'a', 'b'], ['a'], ['a']], seed)
      expect(parts.map(({ key }) => key)).toContain('b')
    }
  })

  it('shows all bins, and the tiles in any order', () => {
    const { bins, key } = askAll([['a'], ['b'], ['c']])
    expect(bins.map(({ title }) => title)).toEqual(['Bin a', 'Bin b', 'Bin c'])
    expect(key).toBe('Tile 0.0: Bin a; Tile 1.0: Bin b; Tile 2.0: Bin c')
    const firsts = Array.from({ length: 60 }, (_, seed) => askAll([['a'], ['b'], ['c']], seed).parts[0]?.tile)
    expect(new Set(firsts).size).toBe(3)
    expect(askAll([['a'], ['b'], ['c']], 4)).toEqual(askAll([['a'], ['b'], ['c']], 4))
  })
})

describe('gradeSort', () => {
  const question = askAll([['a', 'b'], ['a'], ['b']])

  function scores(given: ReturnType<typeof put>): Record<string, number> {
    return Object.fromEntries(gradeSort(question, given).map(({ fact, verdict }) => [fact, verdict.score]))
  }

  it('is right for a fact where every one of its tiles lies in the right bin', () => {
    expect(scores(put(question))).toEqual({ 'member-0': 1, 'member-1': 1, 'member-2': 1 })
    expect(scores(put(question, { 'Tile 0.1': 'a' }))).toEqual({ 'member-0': 0, 'member-1': 1, 'member-2': 1 })
    expect(scores(put(question, { 'Tile 0.0': null }))).toEqual({ 'member-0': 0, 'member-1': 1, 'member-2': 1 })
    expect(scores(put(question, { 'Tile 1.0': 'b' }))).toEqual({ 'member-0': 1, 'member-1': 0, 'member-2': 1 })
  })

  it('has one verdict for a fact of two tiles, with the bins in which they were put', () => {
    const verdicts = gradeSort(question, put(question, { 'Tile 0.0': 'b', 'Tile 0.1': 'b' }))
    expect(verdicts).toHaveLength(3)
    expect(verdicts.find(({ fact }) => fact === 'member-0')).toMatchObject({ gave: ['b', 'b'], rev: 1, verdict: { score: 0 } })
    const [half] = gradeSort(question, put(question, { 'Tile 0.0': null })).filter(({ fact }) => fact === 'member-0')
    expect(half?.gave).toEqual(['b'])
  })

  it('takes no other answer', () => {
    expect(() => gradeSort(question, { kind: 'text', text: 'a' })).toThrow(TypeError)
  })
})
