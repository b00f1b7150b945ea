import { describe, expect, it } from 'vitest'
import { siblingGroups } from '../../src/quiz/siblings.ts'
import { bankWith, harbourBank } from '../memory/bank.ts'

describe('siblingGroups', () => {
  const bank = harbourBank()
  const groupOf = siblingGroups(bank.facts)
  const group = (id: string) => bank.facts.filter((fact) => fact.id === id).map((fact) => groupOf(fact.id))

  it('joins a fact and its reverse', () => {
    expect(group('fact-0')).toEqual(group('fact-0~reverse'))
    expect(group('fact-0')).not.toEqual(group('fact-10'))
  })

  it('joins a fact and what it replaces', () => {
    expect(group('fact-55')).toEqual(group('fact-56'))
  })

  it('joins two that replace the same fact, also one that the bank has no more, and their reverses', () => {
    const [, , gone] = bank.facts
    if (gone === undefined) throw new Error('The bank is too small.')
    const split = ['fact-0', 'fact-1', 'fact-0~reverse'].reduce((now, id) => bankWith(now, id, { replaces: [gone.id] }), bank)
    const splitGroup = siblingGroups(split.facts.filter(({ id }) => id !== gone.id))
    const groups = split.facts.slice(0, 2).map(({ id }) => splitGroup(id))
    expect(new Set([...groups, splitGroup(gone.id)]).size).toBe(1)
  })
})
