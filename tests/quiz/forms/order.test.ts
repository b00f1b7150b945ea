import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gradeOrder } from '../../../src/quiz/forms/order/grade.ts'
import { makeOrder } from '../../../src/quiz/forms/order/make.ts'
import type { OrderQuestion } from '../../../src/quiz/question.ts'
import { arbitraryAsked, gatheredOrder } from '../arbitrary-group.ts'

const sequence = (tiles: readonly string[]) => ({ kind: 'sequence', tiles }) as const

/** Asks all facts of a group at once, the first of them leading. */
function askAll(years: readonly (readonly [number, number])[], seed = 1): OrderQuestion {
  const { facts, group, material } = gatheredOrder(years)
  const [lead, ...others] = facts
  if (lead === undefined) throw new Error('The group is empty.')
  return makeOrder(lead, { seed, group: group.id, others: others.map(({ id }) => id) }, material)
}

const FOUR = [[1640, 1640], [1610, 1612], [1600, 1600], [1630, 1635]] as const

describe('makeOrder', () => {
  it('has the tiles in their right order, whoever leads', () => {
    const question = askAll(FOUR)
    expect(question.parts.map(({ tile }) => tile)).toEqual(['Tile 2', 'Tile 1', 'Tile 3', 'Tile 0'])
    expect(question).toMatchObject({ fact: 'member-0', stem: 'Order them.', key: 'Tile 2; Tile 1; Tile 3; Tile 0' })
    expect(question.parts.map(({ fact, rev }) => [fact, rev])).toEqual([
      ['member-2', 3], ['member-1', 2], ['member-3', 1], ['member-0', 1],
    ])
  })

  it('never lays them out right, and has no two whose times share a day', () => {
    fc.assert(
      fc.property(arbitraryAsked.order, ({ question: { parts, laidOut }, gathered }) => {
        const right = parts.map(({ tile }) => tile)
        expect(laidOut).not.toEqual(right)
        expect([...laidOut].sort()).toEqual([...right].sort())
        const times = parts.flatMap(({ fact }) => gathered.group.tiles.filter((tile) => tile.fact === fact))
        for (const [place, { from }] of times.entries()) {
          for (const earlier of times.slice(0, place)) expect(earlier.to).toBeLessThan(from)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('lays three tiles out in each of the five other orders, about as often', () => {
    const counts = new Map<string, number>()
    for (let seed = 0; seed < 1000; seed += 1) {
      const laidOut = askAll([[1600, 1600], [1601, 1601], [1602, 1602]], seed).laidOut.join()
      counts.set(laidOut, (counts.get(laidOut) ?? 0) + 1)
    }
    expect(counts.size).toBe(5)
    for (const count of counts.values()) expect(Math.abs(count - 200)).toBeLessThan(60)
  })

  it.each([
    ['the same year', [[1600, 1600], [1610, 1610], [1610, 1610]]],
    ['one within the other', [[1600, 1640], [1610, 1610], [1650, 1650]]],
    ['a common end', [[1600, 1610], [1610, 1620], [1650, 1650]]],
  ] as const)('refuses times that overlap: %s', (_, years) => {
    expect(() => askAll(years)).toThrow(RangeError)
    expect(() => askAll(years)).toThrow('two of its tiles in "gathered" share a time')
  })
})

describe('gradeOrder', () => {
  const question = askAll(FOUR)
  const right = question.parts.map(({ tile }) => tile)

  /** Of a tile's pairs with the others, those that stand as they should, counted one by one. */
  function share(tile: string, given: readonly string[]): number {
    const others = right.filter((other) => other !== tile)
    const good = others.filter((other) => {
      if (!given.includes(tile) || !given.includes(other)) return false
      const shouldPrecede = right.indexOf(tile) < right.indexOf(other)
      return given.indexOf(tile) < given.indexOf(other) === shouldPrecede
    })
    return good.length / others.length
  }

  it('gives each fact the share of its pairs that stand in the right order, whatever is missing', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(right, { minLength: 0 }), (given) => {
        for (const { fact, verdict } of gradeOrder(question, sequence(given))) {
          const tile = question.parts.find((part) => part.fact === fact)?.tile ?? ''
          expect(verdict.score).toBeCloseTo(share(tile, given))
        }
      }),
      { numRuns: 200 },
    )
  })

  it.each([
    ['all right', ['Tile 2', 'Tile 1', 'Tile 3', 'Tile 0'], [1, 1, 1, 1]],
    ['the last two turned', ['Tile 2', 'Tile 1', 'Tile 0', 'Tile 3'], [1, 1, 2 / 3, 2 / 3]],
    ['the first put last', ['Tile 1', 'Tile 3', 'Tile 0', 'Tile 2'], [0, 2 / 3, 2 / 3, 2 / 3]],
    ['backwards', ['Tile 0', 'Tile 3', 'Tile 1', 'Tile 2'], [0, 0, 0, 0]],
  ])('%s', (_, given, scores) => {
    const verdicts = gradeOrder(question, sequence(given))
    expect(verdicts.map(({ fact }) => fact)).toEqual(['member-2', 'member-1', 'member-3', 'member-0'])
    for (const [place, { verdict, gave }] of verdicts.entries()) {
      expect(verdict.score).toBeCloseTo(scores[place] ?? -1)
      expect(verdict.reason.kind).toBe(scores[place] === 1 ? 'right' : 'wrong')
      expect(gave).toEqual(given)
    }
  })

  it('takes no other answer', () => {
    expect(() => gradeOrder(question, { kind: 'options', texts: right })).toThrow(TypeError)
  })
})
