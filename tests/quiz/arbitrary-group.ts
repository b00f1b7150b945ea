import fc from 'fast-check'
import * as v from 'valibot'
import type { Fact, Group, GroupOf } from '../../src/bank/bank.ts'
import type { GroupForm } from '../../src/bank/form.ts'
import { GroupIdSchema } from '../../src/bank/ids.ts'
import { companyFor, type Company } from '../../src/quiz/company.ts'
import { makeMatch } from '../../src/quiz/forms/match/make.ts'
import { makeOrder } from '../../src/quiz/forms/order/make.ts'
import { makeSort } from '../../src/quiz/forms/sort/make.ts'
import { materialOf, type Material } from '../../src/quiz/material.ts'
import type { Draw } from '../../src/quiz/question.ts'
import { factWith } from './facts.ts'

/** A group of an invented bank, and the facts that stand in it. */
export interface Gathered<G extends Group = Group> {
  readonly group: G
  readonly facts: readonly Fact[]
  readonly material: Material
}

const ID = v.parse(GroupIdSchema, 'gathered')

/** A fact of a group, whose answer is told by its number. */
export function memberOf(form: GroupForm, index: number): Fact {
  const answer = { kind: 'text', text: `Key ${index}`, accept: [] }
  return factWith({ id: `member-${index}`, rev: 1 + (index % 3), answer, forms: ['card', form], traps: [] })
}

function gather<G extends Group>(group: G, facts: readonly Fact[]): Gathered<G> {
  return { group, facts, material: materialOf({ facts, groups: [group] }) }
}

function members(form: GroupForm, count: number): readonly Fact[] {
  return Array.from({ length: count }, (_, index) => memberOf(form, index))
}

/** A match of so many facts, and so many entries that belong to none. */
export function gatheredMatch(count: number, spares = 1): Gathered<GroupOf<'match'>> {
  const facts = members('match', count)
  const spare = Array.from({ length: spares }, (_, index) => `Spare ${index}`)
  const tiles = facts.map(({ id }, index) => ({ fact: id, text: `Tile ${index}` }))
  return gather({ id: ID, ask: 'Match them.', form: 'match', spare, tiles }, facts)
}

/** An order of facts whose times reach from one year to another, given in any order. */
export function gatheredOrder(years: readonly (readonly [from: number, to: number])[]): Gathered<GroupOf<'order'>> {
  const facts = members('order', years.length)
  const tiles = facts
    .map(({ id }, index) => {
      const [from = 0, to = 0] = years[index] ?? []
      return { fact: id, text: `Tile ${index}`, from: from * 10_000 + 101, to: to * 10_000 + 1231 }
    })
    .sort((a, b) => a.from - b.from || a.to - b.to)
  return gather({ id: ID, ask: 'Order them.', form: 'order', tiles }, facts)
}

/** A sort: of each fact the bins of its tiles. */
export function gatheredSort(bins: readonly (readonly string[])[]): Gathered<GroupOf<'sort'>> {
  const facts = members('sort', bins.length)
  const titles = [...new Set(['a', 'b', ...bins.flat()])].sort().map((id) => ({ id, title: `Bin ${id}` }))
  const tiles = facts.flatMap(({ id }, index) =>
    (bins[index] ?? []).map((bin, place) => ({ fact: id, text: `Tile ${index}.${place}`, bin })),
  )
  return gather({ id: ID, ask: 'Sort them.', form: 'sort', bins: titles, tiles }, facts)
}

const match = fc.tuple(fc.integer({ min: 3, max: 9 }), fc.integer({ min: 1, max: 3 })).map(([count, spares]) => gatheredMatch(count, spares))

/** Times that often overlap. */
const order = fc
  .array(fc.tuple(fc.integer({ min: 1600, max: 1630 }), fc.nat({ max: 8 })), { minLength: 3, maxLength: 9 })
  .map((years) => gatheredOrder(years.map(([from, length]) => [from, from + length])))

const sort = fc
  .array(fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 1, maxLength: 4 }), { minLength: 3, maxLength: 9 })
  .map(gatheredSort)

/** A group of a form, whether a question can be made of it or not. */
export const arbitraryGathered = { match, order, sort }

/** The company that a member finds where everybody fits. */
function companyIn({ facts, material, group }: Gathered, lead: number, seed: number): Company | null {
  const fact = facts[lead % facts.length]
  if (fact === undefined) throw new Error('The group is empty.')
  const groups = material.groupsOf.get(fact.id) ?? []
  return companyFor(fact, group.form, { groups, fits: () => true, prefers: () => false, seed })
}

/** A question of a group with what it was made of. */
export interface Asked<G extends Group, Q> {
  readonly gathered: Gathered<G>
  readonly lead: Fact
  readonly draw: Draw
  readonly question: Q
}

type Make<Q> = (fact: Fact, draw: Draw, material: Material) => Q

/** The question of a member with the company that it finds; null where it finds none. */
function askIn<G extends Group, Q>(gathered: Gathered<G>, make: Make<Q>, place: number, seed: number): Asked<G, Q> | null {
  const lead = gathered.facts[place % gathered.facts.length]
  const company = companyIn(gathered, place, seed)
  if (lead === undefined || company === null) return null
  const draw = { seed, ...company }
  return { gathered, lead, draw, question: make(lead, draw, gathered.material) }
}

function asked<G extends Group, Q>(groups: fc.Arbitrary<Gathered<G>>, make: Make<Q>): fc.Arbitrary<Asked<G, Q>> {
  return fc
    .tuple(groups, fc.nat({ max: 8 }), fc.integer({ min: 0, max: 2 ** 32 - 1 }))
    .map(([gathered, place, seed]) => askIn(gathered, make, place, seed))
    .filter((one) => one !== null)
}

/** Questions of each group form. */
export const arbitraryAsked = {
  match: asked(match, makeMatch),
  order: asked(order, makeOrder),
  sort: asked(sort, makeSort),
}
