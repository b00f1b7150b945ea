import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { FactIdSchema, GroupIdSchema } from '../../src/bank/ids.ts'
import { makeQuestion } from '../../src/quiz/make.ts'
import { materialOf } from '../../src/quiz/material.ts'
import type { Draw } from '../../src/quiz/question.ts'
import { factsAsked, isTogether } from '../../src/quiz/together.ts'
import { gatheredMatch, gatheredSort, memberOf } from './arbitrary-group.ts'
import { ALONE } from './expectations.ts'
import { factWith } from './facts.ts'

const { facts, group, material } = gatheredMatch(5)
const [lead, ...rest] = facts
const others = rest.slice(0, 2).map(({ id }) => id)
const id = (name: string) => v.parse(FactIdSchema, name)

function make(fields: Partial<Draw>) {
  if (lead === undefined) throw new Error('The group is empty.')
  return makeQuestion(lead, 'match', { seed: 1, group: group.id, others, ...fields }, material)
}

describe('a question of several facts', () => {
  it('asks the facts of its draw, the one it was drawn for first', () => {
    expect(factsAsked(make({}))).toEqual(expect.arrayContaining(['member-0', ...others]))
    for (let seed = 0; seed < 20; seed += 1) expect(factsAsked(make({ seed }))[0]).toBe('member-0')
    expect(factsAsked(make({}))).toHaveLength(3)
  })

  it('is told from one that asks a fact by itself', () => {
    expect(isTogether(make({}))).toBe(true)
    const single = makeQuestion(factWith(), 'card', { seed: 1 }, ALONE)
    expect([isTogether(single), factsAsked(single)]).toEqual([false, ['flag-port']])
  })

  const stranger = memberOf('match', 9)
  it.each([
    ['no group', { group: v.parse(GroupIdSchema, 'gone') }, 'the draw names no group of that form'],
    ['a fact that is not there', { others: [...others, id('gone')] }, 'gone does not stand in "gathered"'],
    ['one that stands in no such group', { others: [...others, stranger.id] }, 'member-9 does not stand in "gathered"'],
    ['a fact twice', { others: [...others, ...others.slice(0, 1)] }, 'the draw names a fact twice'],
    ['its own fact again', { others: [...others, id('member-0')] }, 'the draw names a fact twice'],
    ['one other fact only', { others: others.slice(0, 1) }, 'it takes 3 facts'],
    ['nobody', { others: [] }, 'it takes 3 facts'],
  ])('is refused for a draw of %s', (_, fields, reason) => {
    const known = new Map([...material.facts, [stranger.id, stranger]])
    if (lead === undefined) throw new Error('The group is empty.')
    const draw = { seed: 1, group: group.id, others, ...fields }
    const attempt = () => makeQuestion(lead, 'match', draw, { ...material, facts: known })
    expect(attempt).toThrow(RangeError)
    expect(attempt).toThrow(`member-0 makes no match: ${reason}`)
  })

  it('is refused for a group of another form, and for a draw without one', () => {
    const sorted = gatheredSort([['a'], ['b'], ['a'], ['b'], ['a']])
    if (lead === undefined) throw new Error('The group is empty.')
    const draw = { seed: 1, group: group.id, others }
    expect(() => makeQuestion(lead, 'match', draw, sorted.material)).toThrow('the draw names no group of that form')
    expect(() => makeQuestion(lead, 'match', { seed: 1 }, material)).toThrow('the draw names no group of that form')
  })
})

describe('material', () => {
  it('tells the groups in which a fact stands, each once', () => {
    const sorted = gatheredSort([['a', 'b'], ['b']])
    const second = { ...sorted.group, id: v.parse(GroupIdSchema, 'second') }
    const both = materialOf({ facts, groups: [group, second] })
    expect(both.groupsOf.get('member-0')?.map((one) => one.id)).toEqual(['gathered', 'second'])
    expect(both.groupsOf.get('member-4')?.map((one) => one.id)).toEqual(['gathered'])
    expect(both.groupsOf.get('member-9')).toBeUndefined()
  })
})
