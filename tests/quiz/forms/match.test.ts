import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gradeMatch } from '../../../src/quiz/forms/match/grade.ts'
import { makeMatch } from '../../../src/quiz/forms/match/make.ts'
import type { MatchQuestion } from '../../../src/quiz/question.ts'
import { arbitraryAsked, gatheredMatch } from '../arbitrary-group.ts'
import { listFact } from '../facts.ts'

const placed = (...places: readonly (string | null)[]) => ({ kind: 'placed', places }) as const

function fixed(seed: number): MatchQuestion {
  const { facts, group, material } = gatheredMatch(4)
  const [lead, ...others] = facts
  if (lead === undefined) throw new Error('The group is empty.')
  return makeMatch(lead, { seed, group: group.id, others: others.map(({ id }) => id) }, material)
}

describe('makeMatch', () => {
  it('has a tile and its key for each fact asked', () => {
    fc.assert(
      fc.property(arbitraryAsked.match, ({ question, gathered, lead, draw }) => {
        expect(question.parts.map(({ fact }) => fact).sort()).toEqual([lead.id, ...(draw.others ?? [])].sort())
        for (const { fact, rev, tile, key } of question.parts) {
          const index = fact.split('-')[1]
          expect({ tile, key }).toEqual({ tile: `Tile ${index}`, key: `Key ${index}` })
          expect(rev).toBe(gathered.material.facts.get(fact)?.rev)
        }
      }),
    )
  })

  it('offers every key and one entry more, which is no key; no tile and no entry twice', () => {
    fc.assert(
      fc.property(arbitraryAsked.match, ({ question: { parts, entries }, gathered }) => {
        const keys = parts.map(({ key }) => key)
        const spare = entries.filter((entry) => !keys.includes(entry))
        expect(entries).toHaveLength(parts.length + 1)
        expect(spare).toHaveLength(1)
        expect(gathered.group.spare).toContain(spare[0])
        expect(new Set(entries).size).toBe(entries.length)
        expect(new Set(parts.map(({ tile }) => tile)).size).toBe(parts.length)
      }),
    )
  })

  it('lays tiles and entries out in any order, one not by the other', () => {
    const places = Array.from({ length: 200 }, (_, seed) => fixed(seed)).map(({ parts, entries }) => {
      const [first] = parts
      return [first?.tile, entries.indexOf(first?.key ?? '')] as const
    })
    expect(new Set(places.map(([tile]) => tile)).size).toBe(4)
    expect(new Set(places.map(([, entry]) => entry))).toEqual(new Set([0, 1, 2, 3, 4]))
    expect(fixed(5)).toEqual(fixed(5))
  })

  it('tells the pairs as its key, and shows a list as one entry', () => {
    const { facts, group, material } = gatheredMatch(3)
    const list = listFact({ id: 'member-0', forms: ['match'] })
    const [, ...others] = facts
    const draw = { seed: 1, group: group.id, others: others.map(({ id }) => id) }
    const question = makeMatch(list, draw, { ...material, facts: new Map([...material.facts, [list.id, list]]) })
    expect(question.entries).toContain('Veyra, Ostrel, Quillon')
    expect(question.key.split('; ').sort()).toEqual(['Tile 0: Veyra, Ostrel, Quillon', 'Tile 1: Key 1', 'Tile 2: Key 2'])
    expect(question).toMatchObject({ stem: 'Match them.', fact: 'member-0', group: group.id, asOf: null, hint: null })
  })

  it('is tied to the newest date that one of its facts is tied to', () => {
    const { facts, group, material } = gatheredMatch(3)
    const dated = new Map(facts.map((fact, index) => [fact.id, { ...fact, ...(index === 0 ? {} : { asOf: `162${index}-01` }) }]))
    const [lead] = dated.values()
    if (lead === undefined) throw new Error('The group is empty.')
    const others = facts.slice(1).map(({ id }) => id)
    expect(makeMatch(lead, { seed: 1, group: group.id, others }, { ...material, facts: dated }).asOf).toBe('1622-01')
  })
})

describe('gradeMatch', () => {
  it('gives each fact 1 or 0, and what was put to it', () => {
    const question = fixed(2)
    const [a, b, c, d] = question.parts
    const spare = question.entries.find((entry) => question.parts.every(({ key }) => key !== entry))
    const verdicts = gradeMatch(question, placed(a?.key ?? null, c?.key ?? null, spare ?? null, null))
    expect(verdicts.map(({ fact, verdict, gave }) => [fact, verdict.score, gave])).toEqual([
      [a?.fact, 1, [a?.key]],
      [b?.fact, 0, [c?.key]],
      [c?.fact, 0, [spare]],
      [d?.fact, 0, []],
    ])
  })

  it('takes a short answer for places left empty, and no other answer', () => {
    expect(gradeMatch(fixed(2), placed()).map(({ verdict }) => verdict.score)).toEqual([0, 0, 0, 0])
    expect(() => gradeMatch(fixed(2), { kind: 'sequence', tiles: [] })).toThrow(TypeError)
  })
})
