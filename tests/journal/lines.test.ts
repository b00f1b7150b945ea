import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareIds, makeLineId, parseLineId } from '../../src/journal/line-id.ts'
import { readRuns, writeRuns } from '../../src/journal/ledger/runs.ts'
import { LineError, parseLine } from '../../src/journal/parse-line.ts'
import { canonical, serialise } from '../../src/journal/serialise.ts'
import { anyLine } from './arbitrary-lines.ts'

const stamp = { id: 'k3f9-000123', at: 1_771_236_000_000, tz: 60 }
const moon = { bank: 'sea', fact: 'moon' }
const answer = {
  ...stamp, do: 'answer', q: 'q1', bank: 'sea', bankv: 'v1', fact: 'moon', rev: 1, form: 'choice', gave: ['a'],
  score: 1, rating: 3, ms: 10, in: 'study:s1',
}
const quiz = {
  ...stamp, do: 'quiz', quiz: 'z1', kind: 'quiz', bank: 'sea', bankv: 'v1', source: 'n=2', conditions: 'exam', minutes: 10,
  factor: 1.5, passMark: 0.8, startedAt: 1, spentMs: 9, awayMs: 0, gaps: 0, questions: 2, score: 0.5, unanswered: ['moon'],
}

describe('parseLine', () => {
  it('gives back what serialise wrote, byte for byte', () => {
    fc.assert(
      fc.property(anyLine, (line) => {
        const text = serialise(line)
        expect(text).not.toContain('\n')
        const read = parseLine(JSON.parse(text))
        expect(read).toEqual(line)
        expect(serialise(read)).toBe(text)
      }),
      { numRuns: 1_000 },
    )
  })

  it('keeps a kind that it does not know, and a field that it does not know', () => {
    const dream = { note: { deep: [1, null] }, ...stamp, do: 'dream' }
    expect(parseLine(dream)).toEqual({ ...stamp, do: 'unknown', raw: dream })
    expect(serialise(parseLine({ ...answer, mood: 'calm' }))).toBe(JSON.stringify({ ...answer, mood: 'calm' }))
  })

  it.each([
    ['null', null, /Object/],
    ['text', 'line', /Object/],
    ['no id', { ...answer, id: undefined }, /^id: /],
    ['an id of another shape', { ...answer, id: 'k3f9' }, /^id: /],
    ['a time that is no whole number', { ...answer, at: 0.5 }, /^at: /],
    ['a score above 1', { ...answer, score: 1.1 }, /^score: /],
    ['a rating above 4', { ...answer, rating: 5 }, /^rating: /],
    ['options that are no list', { ...answer, opts: 'a' }, /^opts: /],
    ['a missing question', { ...stamp, do: 'undo' }, /^q: /],
    ['an infinite seed', { ...stamp, do: 'seed', ...moon, stability: Infinity, difficulty: 1 }, /^stability: /],
    ['a note without a text', { ...stamp, do: 'note', ...moon }, /^text: /],
    ['a quiz whose score is above 1', { ...quiz, score: 2 }, /^score: /],
    ['a quiz with a flag that is no place', { ...quiz, flagged: [-1] }, /^flagged/],
    ['a quiz with a limit that is no number', { ...quiz, minutes: '10' }, /^minutes: /],
    ['a reserved key', JSON.parse('{"id":"a-000001","at":1,"tz":0,"do":"dream","in":{"__proto__":{}}}'), /__proto__/],
    ['a constructor key', { ...answer, constructor: 'x' }, /constructor/],
  ])('names what is wrong with %s', (_name, value, reason) => {
    expect(() => parseLine(value)).toThrow(LineError)
    expect(() => parseLine(value)).toThrow(reason)
  })

  it('throws nothing but a LineError, whatever it gets', () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true, withSparseArray: true }), (value) => {
        try {
          parseLine(value)
        } catch (error) {
          expect(error).toBeInstanceOf(LineError)
        }
      }),
    )
  })

  it('does not follow endless nesting', () => {
    let deep: unknown = 1
    for (let n = 0; n < 100_000; n++) deep = [deep]
    expect(() => parseLine({ ...stamp, do: 'dream', deep })).toThrow(/nested/)
  })
})

describe('canonical', () => {
  it('does not depend on the order of keys', () => {
    const turned = Object.fromEntries(Object.entries(answer).reverse())
    expect(canonical(parseLine(turned))).toBe(canonical(parseLine(answer)))
    expect(serialise(parseLine(turned))).not.toBe(serialise(parseLine(answer)))
  })
})

describe('line ids', () => {
  it('come apart as they were made', () => {
    expect(parseLineId(makeLineId('k3f9', 123))).toEqual({ base: 'k3f9-000123', writer: 'k3f9', number: 123 })
    expect(parseLineId('k3f9-000123~ab12cd34')).toEqual({ base: 'k3f9-000123', writer: 'k3f9', number: 123 })
    expect(parseLineId('odd')).toEqual({ base: 'odd', writer: 'odd', number: null })
  })

  it('ascend with the number, also past six digits', () => {
    fc.assert(
      fc.property(fc.nat(5_000_000), fc.nat(5_000_000), (a, b) => {
        expect(Math.sign(compareIds(makeLineId('w', a), makeLineId('w', b)))).toBe(Math.sign(a - b))
      }),
    )
  })
})

describe('runs', () => {
  const ids = fc.array(
    fc.oneof(
      fc.tuple(fc.constantFrom('w', 'x'), fc.nat(40)).map(([writer, number]) => makeLineId(writer, number)),
      fc.constantFrom('w-000003~ab12cd34', 'odd', 'w-7'),
    ),
    { maxLength: 30 },
  )

  it('hold exactly the ids that were written', () => {
    fc.assert(
      fc.property(ids, ids, (written, asked) => {
        const runs = readRuns(writeRuns(new Set(written)))
        for (const id of [...written, ...asked]) expect(runs.has(id)).toBe(written.includes(id))
      }),
    )
  })

  it('are short', () => {
    expect(writeRuns(['w-000002', 'w-000001', 'w-000003', 'w-000009'])).toEqual(['w-000001..000003', 'w-000009'])
  })
})
