import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FORMS } from '../../../src/bank/form.ts'
import { fold } from '../../../src/journal/fold.ts'
import { memoryKey, UNMET, type Memory } from '../../../src/memory/memory.ts'
import { diagnosticQuestions, furtherQuestions, rateDiagnostic, type DiagnosticGround } from '../../../src/memory/quiz/diagnostic.ts'
import { rate, type Rated } from '../../../src/memory/rating.ts'
import { makeReducer } from '../../../src/memory/schedule.ts'
import { materialOf } from '../../../src/quiz/material.ts'
import type { Picked } from '../../../src/quiz/quiz.ts'
import { bankWith, harbourBank } from '../bank.ts'
import { answerLine } from '../lines.ts'

const DAY = 20_000
const bank = harbourBank()
const STARTED: Memory = { ...UNMET, stability: 5, difficulty: 5, lastDay: DAY - 5, firstDay: DAY - 5, answeredDay: DAY - 5, answers: 1 }

function groundOf(fields: Partial<DiagnosticGround> = {}, from = bank): DiagnosticGround {
  return { drawable: { bank: from, material: materialOf(from) }, memories: new Map(), seed: 1, forms: FORMS, ...fields }
}

function factOf({ fact }: Picked) {
  const found = bank.facts.find(({ id }) => id === fact)
  if (found === undefined) throw new Error(`no ${fact}`)
  return found
}

/** How many questions there are of each objective. */
function counts(questions: readonly Picked[]): Readonly<Record<string, number>> {
  const found: Record<string, number> = {}
  for (const picked of questions) found[factOf(picked).objective] = (found[factOf(picked).objective] ?? 0) + 1
  return found
}

const seeds = fc.integer({ min: 0, max: 2 ** 32 - 1 })

describe('a diagnostic', () => {
  it('asks two facts of each objective, none twice, by forms that are graded one fact at a time', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const questions = diagnosticQuestions(groundOf({ seed }))
        expect(counts(questions)).toEqual({ ports: 2, tolls: 2, pilots: 2, dates: 2 })
        expect(new Set(questions.map(({ fact }) => fact)).size).toBe(8)
        for (const { form } of questions) expect(['card', 'match', 'order', 'sort']).not.toContain(form)
      }),
      { numRuns: 50 },
    )
  })

  it('is the same for the same seed, and another for another', () => {
    expect(diagnosticQuestions(groundOf())).toEqual(diagnosticQuestions(groundOf()))
    expect(diagnosticQuestions(groundOf())).not.toEqual(diagnosticQuestions(groundOf({ seed: 2 })))
  })

  it('asks core facts before the others of an objective', () => {
    const ports = bank.facts.filter(({ objective }) => objective === 'ports').map(({ id }) => id)
    const core = new Set(ports.slice(0, 3))
    const mixed = { ...bank, facts: bank.facts.map((fact) => ({ ...fact, rank: core.has(fact.id) ? ('core' as const) : ('detail' as const) })) }
    for (let seed = 0; seed < 20; seed += 1) {
      const asked = diagnosticQuestions(groundOf({ seed }, mixed)).filter((picked) => factOf(picked).objective === 'ports')
      for (const { fact } of asked) expect(core).toContain(fact)
    }
  })

  it('prefers what was not started within an objective', () => {
    const ports = bank.facts.filter(({ objective }) => objective === 'ports')
    const left = new Set(ports.slice(0, 3).map(({ id }) => id))
    const memories = new Map(ports.filter(({ id }) => !left.has(id)).map(({ id }) => [memoryKey(bank.id, id), STARTED]))
    for (let seed = 0; seed < 20; seed += 1) {
      const asked = diagnosticQuestions(groundOf({ memories, seed })).filter((picked) => factOf(picked).objective === 'ports')
      for (const { fact } of asked) expect(left).toContain(fact)
    }
  })

  it('asks no fact that is paused or retired, and as many as there are', () => {
    const ports = bank.facts.filter(({ objective }) => objective === 'ports')
    const [kept, ...others] = ports
    const paused = new Map(others.map(({ id }) => [memoryKey(bank.id, id), { ...UNMET, paused: true }]))
    expect(counts(diagnosticQuestions(groundOf({ memories: paused })))['ports']).toBe(1)
    const retired = others.reduce((now, { id }) => bankWith(now, id, { status: 'retired' }), bank)
    const asked = diagnosticQuestions(groundOf({}, retired)).filter((picked) => factOf(picked).objective === 'ports')
    expect(asked.map(({ fact }) => fact)).toEqual([kept?.id])
  })

  it('asks by the forms that are wanted', () => {
    for (const { form } of diagnosticQuestions(groundOf({ forms: ['true-false', 'card'] }))) expect(form).toBe('true-false')
  })
})

describe('what a diagnostic asks further', () => {
  const base = diagnosticQuestions(groundOf())

  function further(scoreOf: (objective: string, nth: number) => number): Readonly<Record<string, number>> {
    const nth: Record<string, number> = {}
    const asked = base.map((picked) => {
      const { objective } = factOf(picked)
      nth[objective] = (nth[objective] ?? 0) + 1
      return { picked, score: scoreOf(objective, nth[objective] ?? 0) }
    })
    return counts(furtherQuestions(groundOf(), asked))
  }

  it('is six questions of other facts', () => {
    const more = furtherQuestions(groundOf(), base.map((picked) => ({ picked, score: 1 })))
    expect(more).toHaveLength(6)
    expect(new Set([...base, ...more].map(({ fact }) => fact)).size).toBe(base.length + 6)
  })

  it('asks most where one answer was right and one wrong: there the range is widest', () => {
    const more = further((objective, nth) => (objective === 'pilots' ? nth % 2 : 1))
    const others = Object.entries(more).flatMap(([objective, count]) => (objective === 'pilots' ? [] : [count]))
    expect(more['pilots']).toBeGreaterThan(Math.max(...others))
  })

  it('asks first where an objective weighs most, where all are as certain', () => {
    const more = further(() => 1)
    // Weights 8, 5, 3, 2: one round over all four, then the two heaviest once more.
    expect(more).toEqual({ ports: 2, tolls: 2, pilots: 1, dates: 1 })
  })

  it('stops where nothing is left to ask', () => {
    const two = { ...bank, facts: bank.facts.filter(({ id }) => ['fact-0', 'fact-1'].includes(id)) }
    const ground = groundOf({}, two)
    const asked = diagnosticQuestions(ground).map((picked) => ({ picked, score: 0 }))
    expect(asked).toHaveLength(2)
    expect(furtherQuestions(ground, asked)).toEqual([])
  })
})

const RIGHT: Rated = {
  ...{ verdict: { score: 1, reason: { kind: 'right' } }, form: 'choice', tiles: false, sure: 'sure', hint: false },
  ...{ memory: undefined, ms: 9_000, medianMs: null, day: DAY },
}
const WRONG = { score: 0, reason: { kind: 'wrong' as const } }

describe('what memory makes of a diagnostic', () => {
  it.each<[string, Partial<Rated>, number]>([
    ['right and sure: Easy', {}, 4],
    ['right, thinking so: Good', { sure: 'think' }, 3],
    ['right, guessing: new', { sure: 'guess' }, 0],
    ['right, with the hint: new', { hint: true }, 0],
    ['right, confidence unknown: new', { sure: null }, 0],
    ['in part: new', { verdict: { score: 0.9, reason: { kind: 'picked', hits: 3, missed: 0, traps: [] } } }, 0],
    ['wrong and sure: new', { verdict: WRONG }, 0],
    ['given up: new', { verdict: { score: 0, reason: { kind: 'unknown' } }, sure: null }, 0],
  ])('of a fact that was not started, %s', (_name, fields, rating) => {
    expect(rateDiagnostic({ ...RIGHT, ...fields })).toMatchObject({ rating, guess: null })
    expect(rateDiagnostic({ ...RIGHT, ...fields, memory: { ...UNMET, answers: 2 } }).rating).toBe(rating)
  })

  it('is what a session makes of it where the fact was started', () => {
    const fields: readonly Partial<Rated>[] = [{}, { sure: 'think' }, { sure: 'guess' }, { verdict: WRONG }, { hint: true }]
    for (const part of fields) {
      const answer = { ...RIGHT, ...part, memory: STARTED }
      expect(rateDiagnostic(answer)).toEqual(rate(answer))
    }
  })

  it('leaves the very memory that a first answer leaves, so that no line needs to seed it', () => {
    const reducer = makeReducer({ boundary: 4 })
    const after = (rating: 0 | 3 | 4, inQuiz: string) =>
      fold(reducer, [answerLine(DAY, 1, { rating, in: inQuiz })]).facts.get(memoryKey('harbour', 'fact-0'))
    expect(after(4, 'quiz:q')).toEqual(after(4, 'study:s'))
    expect(after(3, 'quiz:q')).toEqual(after(3, 'study:s'))
    expect(after(0, 'quiz:q')).toMatchObject({ stability: 0, firstDay: null, lastDay: null })
  })

  it('lets the first answer behind it count, on the same day, where the fact stayed new', () => {
    const reducer = makeReducer({ boundary: 4 })
    const lines = [answerLine(DAY, 1, { rating: 0, score: 0 }), answerLine(DAY, 2, { rating: 3 })]
    const alone = fold(reducer, [answerLine(DAY, 2, { rating: 3 })]).facts.get(memoryKey('harbour', 'fact-0'))
    const both = fold(reducer, lines).facts.get(memoryKey('harbour', 'fact-0'))
    expect([both?.stability, both?.difficulty, both?.lastDay]).toEqual([alone?.stability, alone?.difficulty, DAY])
  })
})
