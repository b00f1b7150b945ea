import { describe, expect, it } from 'vitest'
import { FORMS, type Form } from '../../src/bank/form.ts'
import type { Confidence } from '../../src/journal/line.ts'
import { UNMET, type Memory } from '../../src/memory/memory.ts'
import { rate, type Rated } from '../../src/memory/rating.ts'
import type { Verdict } from '../../src/quiz/question.ts'

const RIGHT: Verdict = { score: 1, reason: { kind: 'right' } }
const SPELLING: Verdict = { score: 1, reason: { kind: 'spelling', expected: 'Brannavey' } }
const NEARLY: Verdict = { score: 0.8, reason: { kind: 'right' } }
const HALF: Verdict = { score: 0.5, reason: { kind: 'year-only' } }
const WRONG: Verdict = { score: 0, reason: { kind: 'wrong' } }
const UNKNOWN: Verdict = { score: 0, reason: { kind: 'unknown' } }

function memory(stability: number): Memory {
  return { ...UNMET, stability, difficulty: 5, lastDay: 90, firstDay: 80, answeredDay: 90, answers: 3 }
}

const WEAK = memory(2.9)
const STRONG = memory(3)

function rated(fields: Partial<Rated>) {
  return rate({
    verdict: RIGHT,
    form: 'choice',
    tiles: false,
    sure: 'think',
    hint: false,
    memory: STRONG,
    ms: 5_000,
    medianMs: 10_000,
    day: 100,
    ...fields,
  })
}

const PICKED: readonly [Form, boolean][] = [['choice', false], ['true-false', false], ['cloze', true]]
const PRODUCED: readonly [Form, boolean][] = [['cloze', false], ['short', false], ['number', false]]
const LEVELS: readonly (Confidence | undefined)[] = ['guess', 'think', 'sure', undefined]

describe.each([...PICKED, ...PRODUCED])('%s, tiles: %s', (form, tiles) => {
  it.each(LEVELS)('a miss is Again, however sure (%s)', (sure) => {
    for (const verdict of [UNKNOWN, WRONG, HALF]) {
      for (const hint of [false, true]) expect(rated({ form, tiles, sure, verdict, hint }).rating).toBe(1)
    }
  })

  it('nearly right, or with a hint, is Hard', () => {
    for (const sure of ['think', 'sure', undefined] as const) {
      expect(rated({ form, tiles, sure, verdict: NEARLY }).rating).toBe(2)
      expect(rated({ form, tiles, sure, hint: true }).rating).toBe(2)
    }
  })

  it('right and Think so is Good, however fast', () => {
    expect(rated({ form, tiles, sure: 'think', ms: 1 }).rating).toBe(3)
  })

  it('a near spelling is right', () => {
    expect(rated({ form, tiles, verdict: SPELLING }).rating).toBe(3)
  })

  it('without confidence there are only Again and Good', () => {
    expect(rated({ form, tiles, sure: undefined, ms: 1 }).rating).toBe(3)
    expect(rated({ form, tiles, sure: null, ms: 1 }).rating).toBe(3)
    expect(rated({ form, tiles, sure: undefined, memory: undefined }).guess).toBeNull()
  })
})

describe.each(PICKED)('recognising and rebuilding by picking: %s, tiles: %s', (form, tiles) => {
  it.each([['new', undefined], ['only paused so far', { ...UNMET, paused: true }], ['weak', WEAK]])(
    'a right guess of a fact that is %s is Again for the schedule',
    (_, known) => {
      expect(rated({ form, tiles, sure: 'guess', memory: known })).toMatchObject({ rating: 1, guess: 'weak' })
    },
  )

  it('a right guess of a stronger memory leaves it unchanged', () => {
    expect(rated({ form, tiles, sure: 'guess', memory: STRONG })).toMatchObject({ rating: 0, guess: 'strong' })
  })

  it('a guess with a hint tells no more than a guess', () => {
    expect(rated({ form, tiles, sure: 'guess', hint: true, memory: WEAK }).rating).toBe(1)
  })

  it('right and Sure is Good, never Easy', () => {
    expect(rated({ form, tiles, sure: 'sure', ms: 1 }).rating).toBe(3)
  })

  it('a wrong guess is a miss, no lucky one', () => {
    expect(rated({ form, tiles, sure: 'guess', verdict: WRONG })).toMatchObject({ rating: 1, guess: null })
  })
})

describe.each(PRODUCED)('producing: %s, tiles: %s', (form, tiles) => {
  it.each([['new', undefined], ['weak', WEAK], ['strong', STRONG]])('a right guess of a %s fact is Hard', (_, known) => {
    expect(rated({ form, tiles, sure: 'guess', memory: known })).toMatchObject({ rating: 2, guess: null })
  })

  it('right and Sure is Easy only if faster than the learner’s own median for the form', () => {
    expect(rated({ form, tiles, sure: 'sure', ms: 9_999 }).rating).toBe(4)
    expect(rated({ form, tiles, sure: 'sure', ms: 10_000 }).rating).toBe(3)
    expect(rated({ form, tiles, sure: 'sure', ms: 1, medianMs: null }).rating).toBe(3)
    expect(rated({ form, tiles, sure: 'sure', ms: 1, hint: true }).rating).toBe(2)
  })
})

describe('a card', () => {
  it.each([1, 2, 3, 4] as const)('is rated %s as the learner graded it', (grade) => {
    const verdict: Verdict = { score: grade === 1 ? 0 : 1, reason: { kind: 'recall', grade } }
    expect(rated({ form: 'card', verdict, sure: undefined })).toMatchObject({ rating: grade, guess: null })
    expect(rated({ form: 'card', verdict, sure: undefined, hint: true, memory: undefined }).rating).toBe(grade)
  })

  it('that is not known is Again', () => {
    expect(rated({ form: 'card', verdict: UNKNOWN, sure: undefined }).rating).toBe(1)
  })
})

describe('the first answer of a study day', () => {
  it.each([
    ['of a fact never asked', undefined, true],
    ['of another day', STRONG, true],
    ['of the same day', { ...STRONG, answeredDay: 100 }, false],
    ['of a local date gone back', { ...STRONG, answeredDay: 101 }, false],
  ])('%s', (_, known, counted) => {
    for (const form of FORMS) expect(rated({ form, memory: known }).counted).toBe(counted)
  })
})
