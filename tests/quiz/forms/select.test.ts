import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gradeSelect } from '../../../src/quiz/forms/select/grade.ts'
import { makeSelect } from '../../../src/quiz/forms/select/make.ts'
import { arbitrarySeed } from '../arbitrary-fact.ts'
import { factWith, listFact } from '../facts.ts'

const options = (...texts: readonly string[]) => ({ kind: 'options', texts }) as const
const traps = (...texts: readonly string[]) => texts.map((text) => ({ text, reason: `Not ${text}.` }))
const PORTS = ['Veyra', 'Ostrel', 'Quillon', 'Brannoch', 'Zennor', 'Maddock']
const longList = listFact({
  answer: { kind: 'list', mode: 'named', members: PORTS.map((text) => ({ text, accept: [] })) },
  traps: traps('Dumar', 'Hesk', 'Lanyard', 'Vintry'),
})

describe('makeSelect', () => {
  it('offers every member of a short list among its traps', () => {
    const question = makeSelect(listFact(), { seed: 3 })
    expect([...question.options].sort()).toEqual(['Dumar', 'Hesk', 'Ostrel', 'Quillon', 'Veyra'])
    expect([...question.keys].sort()).toEqual(['Ostrel', 'Quillon', 'Veyra'])
    expect(question.traps.map(({ text }) => text).sort()).toEqual(['Dumar', 'Hesk'])
    expect(question).toMatchObject({ stem: 'Which three ports founded the league?', key: question.keys.join(', ') })
  })

  it('offers four members of a long list and three of its traps, any of them, and knows no others', () => {
    const seen = new Set<string>()
    for (let seed = 0; seed < 60; seed += 1) {
      const question = makeSelect(longList, { seed })
      expect([question.keys.length, question.traps.length]).toEqual([4, 3])
      expect([...question.options].sort()).toEqual([...question.keys, ...question.traps.map(({ text }) => text)].sort())
      for (const text of question.options) seen.add(text)
    }
    expect(seen.size).toBe(10)
  })

  it('names what is right in the order of its author, however it is laid out', () => {
    for (let seed = 0; seed < 20; seed += 1) {
      const { key, keys, options } = makeSelect(longList, { seed })
      expect(keys).toEqual(PORTS.filter((port) => options.includes(port)))
      expect(key).toBe(keys.join(', '))
    }
  })

  it('sets the key in every place, and the same draw alike', () => {
    const places = new Set(Array.from({ length: 60 }, (_, seed) => makeSelect(listFact(), { seed }).options.indexOf('Veyra')))
    expect([...places].sort()).toEqual([0, 1, 2, 3, 4])
    expect(makeSelect(listFact(), { seed: 9 })).toEqual(makeSelect(listFact(), { seed: 9 }))
  })

  it('cannot be made of what is no list, or of fewer than two traps', () => {
    expect(() => makeSelect(factWith(), { seed: 1 })).toThrow('flag-port makes no select: its answer is no list')
    expect(() => makeSelect(listFact({ traps: traps('Dumar') }), { seed: 1 })).toThrow(RangeError)
  })
})

describe('gradeSelect', () => {
  const question = makeSelect(listFact(), { seed: 3 })

  it.each([
    ['all of them', ['Veyra', 'Ostrel', 'Quillon'], 1],
    ['one missed', ['Veyra', 'Ostrel'], 2 / 3],
    ['one wrong', ['Veyra', 'Ostrel', 'Quillon', 'Dumar'], 2 / 3],
    ['one missed and one wrong', ['Veyra', 'Ostrel', 'Dumar'], 1 / 3],
    ['everything', ['Veyra', 'Ostrel', 'Quillon', 'Dumar', 'Hesk'], 1 / 3],
    ['more wrong than right', ['Veyra', 'Dumar', 'Hesk'], 0],
    ['nothing', [], 0],
    ['one of them twice', ['Veyra', 'Veyra', 'Ostrel', 'Quillon'], 1],
  ])('%s', (_, picked, score) => {
    expect(gradeSelect(question, options(...picked)).score).toBeCloseTo(score)
  })

  it('is max(0, (right − wrong) / keys) whatever is picked', () => {
    const picks = fc.tuple(arbitrarySeed, fc.subarray([...PORTS, 'Dumar', 'Hesk', 'Lanyard', 'Vintry', 'Nowhere']))
    fc.assert(
      fc.property(picks, ([seed, picked]) => {
        const { keys, ...rest } = makeSelect(longList, { seed })
        const right = picked.filter((text) => keys.includes(text)).length
        const expected = Math.max(0, (right - (picked.length - right)) / keys.length)
        expect(gradeSelect({ ...rest, keys }, options(...picked)).score).toBeCloseTo(expected)
      }),
    )
  })

  it('says how many were found and missed, and brings the reason of each trap that was picked', () => {
    expect(gradeSelect(question, options('Veyra', 'Dumar', 'Hesk')).reason).toEqual({
      kind: 'picked',
      hits: 1,
      missed: 2,
      traps: expect.arrayContaining([
        { text: 'Dumar', reason: 'Dumar joined later.' },
        { text: 'Hesk', reason: 'Hesk only sent pilots.' },
      ]),
    })
    expect(gradeSelect(question, options('Quillon', 'Ostrel', 'Veyra')).reason).toEqual({ kind: 'right' })
  })

  it('takes no other answer', () => {
    expect(() => gradeSelect(question, { kind: 'option', text: 'Veyra' })).toThrow(TypeError)
  })
})
