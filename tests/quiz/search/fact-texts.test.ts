import { describe, expect, it } from 'vitest'
import { textsOfFacts } from '../../../src/quiz/search/fact-texts.ts'
import { indexTexts, search } from '../../../src/quiz/search/search.ts'
import { harbourBank } from '../../memory/bank.ts'

const bank = harbourBank()
const index = indexTexts(textsOfFacts(bank))

function found(query: string): readonly string[] {
  return search(index, query).map((place) => bank.facts[place]?.id ?? '')
}

describe('the texts of a fact', () => {
  it.each([
    ['its stem', 'number 1003 roll', ['fact-3']],
    ['its answer', 'port branavey', ['fact-0']],
    ['a member of its answer', 'dumavey mole', ['fact-2']],
    ['its statement', 'sealed 1302', ['fact-1']],
    ['its passage', 'c2 1034', ['fact-34']],
  ])('are searched by %s', (_name, query, ids) => {
    expect(found(query)).toEqual(ids)
  })

  it('are searched by section and objective', () => {
    const partB = bank.facts.filter((fact) => fact.at[0]?.startsWith('B')).map(({ id }) => id)
    expect(found('part b')).toEqual(expect.arrayContaining(partB))
    const tolls = bank.facts.filter((fact) => fact.objective === 'tolls').map(({ id }) => id)
    expect(found('tell the tolls')).toEqual(tolls)
  })
})
