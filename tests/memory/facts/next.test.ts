import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold } from '../../../src/journal/fold.ts'
import type { AnswerBody } from '../../../src/journal/line.ts'
import { nextOf, type NextReason } from '../../../src/memory/facts/next.ts'
import { UNMET, type Memory } from '../../../src/memory/memory.ts'
import { isDue, makeReducer } from '../../../src/memory/schedule.ts'
import { factWith } from '../../quiz/facts.ts'
import { answerLine } from '../lines.ts'

const DAY = 20_000
const TARGET = 0.9
const fact = factWith({ id: 'fact-0' })

/** The memory after answers: the days on which they came, and what they were. */
function after(...answers: readonly (readonly [number, Partial<AnswerBody>])[]): Memory {
  const lines = answers.map(([day, fields], number) => answerLine(day, number, fields))
  const memory = fold(makeReducer({ boundary: 4 }), lines).facts.get('harbour/fact-0')
  if (memory === undefined) throw new Error('There is no memory.')
  return memory
}

describe('nextOf', () => {
  it('says that a fact is new or paused', () => {
    expect(nextOf(fact, undefined, DAY, TARGET)).toEqual({ kind: 'new' })
    expect(nextOf(fact, { ...after([DAY, {}]), paused: true }, DAY, TARGET)).toEqual({ kind: 'paused' })
    expect(nextOf(fact, { ...UNMET, paused: true }, DAY, TARGET)).toEqual({ kind: 'paused' })
  })

  it('says that recall will have fallen, and to what', () => {
    const memory = { ...UNMET, stability: 10, difficulty: 5, lastDay: DAY, firstDay: DAY, answeredDay: DAY, answers: 2, rev: 1 }
    const next = nextOf(fact, memory, DAY, TARGET)
    expect(next).toMatchObject({ kind: 'asked', now: false, day: DAY + 11, reason: 'recall' })
    if (next.kind === 'asked') expect(next.recall).toBeGreaterThan(0.88)
    const later = nextOf(fact, memory, DAY + 30, TARGET)
    expect(later).toMatchObject({ now: true, day: DAY + 30, reason: 'recall' })
    if (later.kind === 'asked') expect(later.recall).toBeLessThan(0.85)
  })

  const easy = { rating: 4 } as const
  it.each<[string, Memory, number, NextReason]>([
    ['a miss', after([DAY, easy], [DAY + 9, { score: 0, rating: 1 }]), DAY + 10, 'missed'],
    ['a miss on repeating', after([DAY, easy], [DAY + 9, easy], [DAY + 9, { score: 0, rating: 1 }]), DAY + 10, 'missed'],
    ['a miss that was right on repeating, and no guess', after([DAY, easy], [DAY + 9, { score: 0, rating: 1 }], [DAY + 9, easy]), DAY + 10, 'again'],
    ['a right guess of a strong memory', after([DAY, easy], [DAY + 5, { sure: 'guess', rating: 0 }]), DAY + 6, 'again'],
    ['a right guess of a weak one', after([DAY, { sure: 'guess', rating: 1 }]), DAY + 1, 'again'],
  ])('names %s', (_name, memory, day, reason) => {
    expect(nextOf(fact, memory, day - 1, TARGET)).toMatchObject({ kind: 'asked', now: false, day, reason })
    expect(nextOf(fact, memory, day + 3, TARGET)).toMatchObject({ kind: 'asked', now: true, day: day + 3, reason })
  })

  it('names an answer that was wrong and sure, once it is known again', () => {
    const memory = after([DAY, easy], [DAY + 9, { score: 0, rating: 1, sure: 'sure' }], [DAY + 30, easy])
    expect(nextOf(fact, { ...memory, stability: 60 }, DAY + 30, TARGET)).toMatchObject({ day: DAY + 37, reason: 'sure' })
  })

  it('never leads across the exam: the last look is on the day before', () => {
    const memory = { ...UNMET, stability: 40, difficulty: 5, lastDay: DAY, firstDay: DAY, answeredDay: DAY, answers: 2, rev: 1 }
    const exam = { day: DAY + 10, without: new Set<string>() }
    expect(nextOf(fact, memory, DAY, TARGET, exam)).toMatchObject({ now: false, day: DAY + 9, reason: 'exam' })
    expect(nextOf(fact, { ...memory, stability: 5 }, DAY, TARGET, exam)).toMatchObject({ day: DAY + 6, reason: 'recall' })
    expect(nextOf(fact, memory, DAY, TARGET, { ...exam, without: new Set([fact.objective]) })).toMatchObject({ day: DAY + 41, reason: 'recall' })
    expect(nextOf(fact, memory, DAY + 9, TARGET, exam)).toMatchObject({ day: DAY + 41 })
    expect(nextOf(fact, memory, DAY + 11, TARGET, exam)).toMatchObject({ day: DAY + 41 })
  })

  it('names a fact that means something else', () => {
    const changed = factWith({ id: 'fact-0', rev: 2, change: 'meaning' })
    expect(nextOf(changed, after([DAY, easy]), DAY, TARGET)).toMatchObject({ now: true, day: DAY, reason: 'changed' })
  })

  it('names a day on which the fact is due, and none before, whatever happened to it', () => {
    const answer = fc.record({
      gap: fc.integer({ min: 0, max: 40 }),
      rating: fc.constantFrom(0 as const, 1 as const, 2 as const, 3 as const, 4 as const),
      sure: fc.constantFrom('guess' as const, 'think' as const, 'sure' as const),
    })
    fc.assert(
      fc.property(fc.array(answer, { minLength: 1, maxLength: 8 }), fc.nat(60), fc.constantFrom(0.8, 0.9, 0.97), (answers, wait, target) => {
        let day = DAY
        const memory = after([day, easy], ...answers.map(({ gap, rating, sure }) => {
          day += gap
          return [day, { rating, sure, score: rating === 1 ? 0 : 1 }] as const
        }))
        const today = day + wait
        const next = nextOf(fact, memory, today, target)
        if (next.kind !== 'asked') throw new Error(`It is ${next.kind}.`)
        expect(next.now).toBe(isDue(memory, today, target))
        expect(isDue(memory, next.day, target)).toBe(true)
        if (!next.now) expect(isDue(memory, next.day - 1, target)).toBe(false)
      }),
      { numRuns: 300 },
    )
  })
})
