import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Fact, Group } from '../../src/bank/bank.ts'
import type { FactId } from '../../src/bank/ids.ts'
import { companiesOf, companyFor, type Company, type CompanyWish } from '../../src/quiz/company.ts'
import { arbitraryGathered, gatheredMatch, gatheredOrder, gatheredSort, type Gathered } from './arbitrary-group.ts'
import { factWith } from './facts.ts'

const MOST = { match: 4, order: 4, sort: 5 }

interface Case {
  readonly gathered: Gathered
  readonly lead: Fact
  readonly fitting: ReadonlySet<FactId>
  readonly preferred: ReadonlySet<FactId>
  readonly seed: number
}

const gathered: fc.Arbitrary<Gathered> = fc.oneof(arbitraryGathered.match, arbitraryGathered.order, arbitraryGathered.sort)

const cases: fc.Arbitrary<Case> = gathered.chain((one) => {
  const ids = one.facts.map(({ id }) => id)
  const some = fc.subarray(ids).map((chosen) => new Set(chosen))
  const fitting = fc.oneof({ weight: 2, arbitrary: fc.constant(new Set(ids)) }, { weight: 1, arbitrary: some })
  const lead = fc.constantFrom(...one.facts)
  return fc.record({ gathered: fc.constant(one), lead, fitting, preferred: some, seed: fc.nat() })
})

function wishOf({ gathered: { group }, fitting, preferred, seed }: Case): CompanyWish {
  return { groups: [group], fits: (id) => fitting.has(id), prefers: (id) => preferred.has(id), seed }
}

function companyOf(given: Case): Company | null {
  return companyFor(given.lead, given.gathered.group.form, wishOf(given))
}

/** The others that fit. */
function othersOf({ gathered: { facts }, lead, fitting }: Case): readonly FactId[] {
  return facts.map(({ id }) => id).filter((id) => id !== lead.id && fitting.has(id))
}

function apart(group: Group, a: FactId, b: FactId): boolean {
  if (group.form !== 'order') return true
  const [one, other] = [a, b].map((id) => group.tiles.find(({ fact }) => fact === id))
  return one === undefined || other === undefined || one.to < other.from || other.to < one.from
}

function bins(group: Group, facts: readonly FactId[]): ReadonlySet<string> {
  if (group.form !== 'sort') return new Set()
  return new Set(group.tiles.filter(({ fact }) => facts.includes(fact)).map(({ bin }) => bin))
}

/** Whether any two others make a question with the lead, tried one pair after the other. */
function canBeAsked(given: Case): boolean {
  const { group } = given.gathered
  const others = othersOf(given)
  const lead = given.lead.id
  const goes = others.some((a) => others.some((b) => a !== b && apart(group, a, b) && apart(group, lead, a) && apart(group, lead, b)))
  return goes && (group.form !== 'sort' || bins(group, [lead, ...others]).size > 1)
}

function check(predicate: (given: Case, company: Company) => void): void {
  fc.assert(
    fc.property(cases, (given) => {
      const company = companyOf(given)
      if (company !== null) predicate(given, company)
    }),
    { numRuns: 300 },
  )
}

describe('company', () => {
  it('is found just where three facts make a question', () => {
    fc.assert(
      fc.property(cases, (given) => {
        expect(companyOf(given) !== null).toBe(canBeAsked(given))
      }),
      { numRuns: 500 },
    )
  })

  it('is of the group: two others at least and no more than the form holds, nobody twice, only those who fit', () => {
    check((given, { group, others }) => {
      expect(group).toBe(given.gathered.group.id)
      expect(others.length).toBeGreaterThanOrEqual(2)
      expect(others.length).toBeLessThan(MOST[given.gathered.group.form])
      expect(new Set([given.lead.id, ...others]).size).toBe(others.length + 1)
      expect(others.filter((id) => !given.fitting.has(id))).toEqual([])
    })
  })

  it('is as large as the form holds where that many fit and no times overlap', () => {
    check((given, { others }) => {
      if (given.gathered.group.form === 'order') return
      expect(others.length).toBe(Math.min(MOST[given.gathered.group.form] - 1, othersOf(given).length))
    })
  })

  it('prefers who is preferred', () => {
    check((given, { others }) => {
      if (given.gathered.group.form !== 'match') return
      const wanted = othersOf(given).filter((id) => given.preferred.has(id))
      expect(others.filter((id) => given.preferred.has(id)).length).toBe(Math.min(others.length, wanted.length))
      expect(others.slice(0, wanted.length).every((id) => given.preferred.has(id))).toBe(true)
    })
  })

  it('spreads over as many bins as those who fit have', () => {
    check((given, { others }) => {
      const { group } = given.gathered
      if (group.form !== 'sort') return
      expect(bins(group, [given.lead.id, ...others])).toEqual(bins(group, [given.lead.id, ...othersOf(given)]))
    })
  })

  it('in an order has no two whose times share a day', () => {
    check((given, { others }) => {
      const { group } = given.gathered
      const all = [given.lead.id, ...others]
      expect(all.flatMap((a, place) => all.slice(place + 1).filter((b) => !apart(group, a, b)))).toEqual([])
    })
  })

  it('is the same for the same wish, and another for another seed', () => {
    check((given, company) => {
      expect(companyOf(given)).toEqual(company)
    })
    const { facts, group } = gatheredMatch(9)
    const [lead] = facts
    if (lead === undefined) throw new Error('The group is empty.')
    const fits = () => true
    const found = Array.from({ length: 60 }, (_, seed) => companyFor(lead, 'match', { groups: [group], fits, prefers: () => false, seed }))
    expect(new Set(found.flatMap((one) => one?.others ?? [])).size).toBe(8)
  })

  it('asks of everyone whether they fit beside those chosen before', () => {
    const { facts, group } = gatheredMatch(6)
    const [lead, a, b] = facts.map(({ id }) => id)
    if (facts[0] === undefined || lead === undefined || a === undefined || b === undefined) throw new Error('The group is too small.')
    const fits = (id: FactId, beside: readonly FactId[]): boolean => {
      expect(beside[0]).toBe(lead)
      return !(id === b && beside.includes(a)) && !(id === a && beside.includes(b))
    }
    for (let seed = 0; seed < 40; seed += 1) {
      const others = companyFor(facts[0], 'match', { groups: [group], fits, prefers: (id) => id === a || id === b, seed })?.others ?? []
      expect(others).toHaveLength(3)
      expect(others.filter((id) => id === a || id === b)).toHaveLength(1)
    }
  })
})

describe('companiesOf', () => {
  const fits = () => true
  const prefers = () => false

  it('has an entry for each group form of the fact that finds company', () => {
    const match = gatheredMatch(4)
    const order = gatheredOrder([[1600, 1600], [1601, 1601], [1602, 1602]])
    const sort = gatheredSort([['a'], ['a'], ['a']])
    const everything = factWith({ id: 'member-0', forms: ['choice', 'match', 'order', 'sort', 'card'] })
    const groups: readonly Group[] = [match.group, order.group, sort.group]
    expect([...companiesOf(everything, { groups, fits, prefers, seed: 1 }).keys()]).toEqual(['match', 'order'])
    const matched = factWith({ id: 'member-0', forms: ['choice', 'match'] })
    expect([...companiesOf(matched, { groups, fits, prefers, seed: 1 }).keys()]).toEqual(['match'])
    expect(companiesOf(factWith({ id: 'member-0' }), { groups, fits, prefers, seed: 1 }).size).toBe(0)
  })

  it('passes over groups in which the fact does not stand, or nobody else fits', () => {
    const stranger = factWith({ id: 'stranger', forms: ['match'] })
    const { group, facts } = gatheredMatch(4)
    expect(companiesOf(stranger, { groups: [group], fits, prefers, seed: 1 }).size).toBe(0)
    const [lead] = facts
    if (lead === undefined) throw new Error('The group is empty.')
    expect(companiesOf(lead, { groups: [group], fits: () => false, prefers, seed: 1 }).size).toBe(0)
  })
})
