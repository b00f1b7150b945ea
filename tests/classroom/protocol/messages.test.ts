import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { FROM_HOST } from '../../../src/classroom/protocol/messages/from-host.ts'
import { FromPlayerSchema } from '../../../src/classroom/protocol/messages/from-player.ts'

const ANSWER = { do: 'answer', question: 0, round: 1, turn: 0, given: { kind: 'truth', value: true }, sure: null, ms: 900 }
const JOIN = { do: 'join', name: null, seat: 7, proof: null }

describe('what a player may say', () => {
  it.each([ANSWER, JOIN, { do: 'here' }, { do: 'bye' }])('is %j', (message) => {
    expect(v.parse(FromPlayerSchema, message)).toEqual(message)
  })

  it.each([
    ['a question that no class has', { ...ANSWER, question: 100 }],
    ['half a question', { ...ANSWER, question: 0.5 }],
    ['a third round', { ...ANSWER, round: 3 }],
    ['a turn below none', { ...ANSWER, turn: -1 }],
    ['a turn without end', { ...ANSWER, turn: 1e9 }],
    ['time that runs backwards', { ...ANSWER, ms: -1 }],
    ['no time', { ...ANSWER, ms: null }],
    ['an answer of ten thousand characters', { ...ANSWER, given: { kind: 'text', text: 'x'.repeat(10_000) } }],
    ['a thousand options', { ...ANSWER, given: { kind: 'options', texts: Array.from({ length: 1_000 }, () => 'x') } }],
    ['a field that nobody knows', { ...ANSWER, score: 1 }],
    ['a certainty of its own', { ...ANSWER, sure: 'very' }],
    ['a name of ten thousand characters', { ...JOIN, name: 'x'.repeat(10_000) }],
    ['seat 0', { ...JOIN, seat: 0 }],
    ['a seat beyond the last', { ...JOIN, seat: 2_001 }],
    ['another deed', { do: 'kick', seat: 1 }],
    ['a list', [ANSWER]],
  ])('is not %s', (_what, message) => {
    expect(v.is(FromPlayerSchema, message)).toBe(false)
  })

  it('is nothing, and no error, for any other value', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(v.is(FromPlayerSchema, value)).toBe(false)
        for (const schema of Object.values(FROM_HOST)) expect(v.is(schema, value)).toBe(false)
      }),
    )
  })
})
