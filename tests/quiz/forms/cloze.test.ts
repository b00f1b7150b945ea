import { describe, expect, it } from 'vitest'
import { canTile, gapsOf } from '../../../src/quiz/forms/cloze/gaps.ts'
import { gradeCloze } from '../../../src/quiz/forms/cloze/grade.ts'
import { makeCloze } from '../../../src/quiz/forms/cloze/make.ts'
import { factWith, listFact } from '../facts.ts'

const typed = (text: string) => ({ kind: 'text', text }) as const
const tile = (text: string) => ({ kind: 'option', text }) as const

describe('makeCloze', () => {
  it('leaves one gap and shows the others filled', () => {
    const question = makeCloze(listFact(), { seed: 1, gap: 1 })
    expect(question.before).toBe('It was founded by Veyra, ')
    expect(question.after).toBe(' and Quillon.')
    expect(question.stem).toBe('It was founded by Veyra, … and Quillon.')
    expect(question).toMatchObject({ key: 'Ostrel', gap: 1, accept: [], tiles: null })
  })

  it('lets the seed pick the gap where none is named', () => {
    const gaps = new Set(Array.from({ length: 50 }, (_, seed) => makeCloze(listFact(), { seed }).gap))
    expect([...gaps].sort()).toEqual([0, 1, 2])
  })

  it('keeps a second gap for the same words empty', () => {
    const gap = { gap: 'Port Veyra', accept: ['Veyra Harbour'] }
    const again = { gap: 'Veyra Harbour', accept: ['Port Veyra'] }
    const question = makeCloze(factWith({ says: [gap, ' keeps the flag, so ', again, ' leads.'] }), { seed: 1, gap: 0 })
    expect(question.stem).toBe('… keeps the flag, so … leads.')
  })

  it('puts no stop after a gap that comes last; four dots in a row were read as one mark', () => {
    const question = makeCloze(factWith({ says: ['The flag is kept at ', { gap: 'Port Veyra', accept: [] }, '.'] }), { seed: 1 })
    expect(question.stem).toBe('The flag is kept at …')
    expect(question.after).toBe('.')
  })

  it('makes tiles of the key and the traps, and of no other member', () => {
    const question = makeCloze(listFact(), { seed: 1, gap: 1, tiles: true })
    expect([...(question.tiles ?? [])].sort()).toEqual(['Dumar', 'Hesk', 'Ostrel'])
  })

  it('refuses a gap that does not exist, and tiles without traps', () => {
    expect(() => makeCloze(listFact(), { seed: 1, gap: 3 })).toThrow(/founding-ports makes no cloze/)
    expect(() => makeCloze(factWith({ says: ['No gap.'] }), { seed: 1 })).toThrow(RangeError)
    expect(() => makeCloze(factWith({ traps: [] }), { seed: 1, tiles: true })).toThrow(RangeError)
  })
})

describe('canTile', () => {
  it('wants a gap and a trap that would not fill it', () => {
    expect(canTile(listFact(), 2)).toBe(true)
    expect(canTile(listFact(), 3)).toBe(false)
    expect(canTile(factWith({ traps: [] }), 0)).toBe(false)
    expect(canTile(factWith({ traps: [{ text: 'veyra harbour', reason: 'The same.' }] }), 0)).toBe(false)
    expect(gapsOf(listFact())).toHaveLength(3)
  })
})

describe('gradeCloze', () => {
  const question = makeCloze(listFact(), { seed: 1, gap: 0, tiles: true })

  it('takes the member that is missing, by any of its wordings', () => {
    expect(gradeCloze(question, typed('veyra')).score).toBe(1)
    expect(gradeCloze(question, typed('the Old Veyra')).score).toBe(1)
    expect(gradeCloze(question, typed('Veira')).reason).toEqual({ kind: 'spelling', expected: 'Veyra' })
  })

  it('takes neither a member that is shown, nor a trap, nor nothing', () => {
    expect(gradeCloze(question, typed('Quillon')).reason).toEqual({ kind: 'wrong' })
    expect(gradeCloze(question, typed('Dumar')).reason.kind).toBe('trap')
    expect(gradeCloze(question, typed(' ')).reason).toEqual({ kind: 'wrong' })
  })

  it('grades a tile without room for spelling', () => {
    expect(gradeCloze(question, tile('Veyra')).score).toBe(1)
    expect(gradeCloze(question, tile('Hesk')).reason.kind).toBe('trap')
    expect(gradeCloze(question, tile('Veira')).reason).toEqual({ kind: 'wrong' })
  })

  it('throws at an answer of another form', () => {
    expect(() => gradeCloze(question, { kind: 'recall', grade: 3 })).toThrow(TypeError)
  })
})
