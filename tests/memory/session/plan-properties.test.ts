import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { memoryKey, UNMET, type Memory } from '../../../src/memory/memory.ts'
import { recall } from '../../../src/memory/schedule.ts'
import { planSession, type PlanInput } from '../../../src/memory/session/plan.ts'
import { makeQuestion } from '../../../src/quiz/make.ts'
import { materialOf } from '../../../src/quiz/material.ts'
import { makeRandom, type Random } from '../../../src/quiz/random.ts'
import { bankWith, factsOf, grouped, harbourBank } from '../bank.ts'
import { Rules } from './plan-rules.ts'

const TODAY = 1_000
const bank = grouped(bankWith(harbourBank(), 'fact-33', { status: 'retired', forms: [] }))
const facts = factsOf(bank)
const material = materialOf(bank)

/** Some memory of a fact that was last answered up to `spread` days ago. */
function someMemory(random: Random, spread: number): Memory {
  const lastDay = TODAY - random.int(spread)
  const stability = 0.2 * 300 ** random.next()
  const missed = random.next() < 0.2
  return {
    ...UNMET,
    stability,
    difficulty: 1 + 9 * random.next(),
    lastDay,
    firstDay: lastDay - random.int(30),
    answeredDay: lastDay,
    previousDay: lastDay - 1 - random.int(5),
    answers: 1 + random.int(9),
    missed,
    lift: random.next() < 0.1,
    recheckDay: missed ? lastDay + 1 : null,
    cappedIntervals: random.int(3),
    paused: random.next() < 0.05,
    rev: 1,
  }
}

interface State {
  readonly seed: number
  /** How many of the facts were started, 0..1. */
  readonly share: number
  readonly spread: number
}

function memoriesOf({ seed, share, spread }: State): ReadonlyMap<string, Memory> {
  const random = makeRandom(seed)
  return new Map(
    bank.facts.flatMap((fact) =>
      random.next() < share ? [[memoryKey(bank.id, fact.id), someMemory(random, spread)] as const] : [],
    ),
  )
}

const state: fc.Arbitrary<State> = fc.record({
  seed: fc.integer({ min: 0, max: 2 ** 32 - 1 }),
  share: fc.constantFrom(0, 0.1, 0.3, 0.6, 0.9, 1),
  spread: fc.constantFrom(2, 6, 30, 100),
})

type Drawn = Pick<PlanInput, 'length' | 'mode' | 'noTyping' | 'seed'> & {
  readonly state: State
  readonly target: number
  readonly allowance: number
}

/** What differs from plan to plan; small, so that a counterexample can be read. */
const drawn: fc.Arbitrary<Drawn> = fc.record({
  state,
  length: fc.constantFrom<Drawn['length']>({ kind: 'minutes', minutes: 2 }, { kind: 'minutes', minutes: 5 }, { kind: 'all' }),
  mode: fc.constantFrom<Drawn['mode']>('mixed', 'mixed', 'flashcards'),
  noTyping: fc.boolean(),
  seed: fc.integer({ min: 0, max: 2 ** 32 - 1 }),
  target: fc.constantFrom(0.8, 0.9, 0.95),
  allowance: fc.constantFrom(0, 3, 12),
})

function inputOf({ state: of, ...rest }: Drawn): PlanInput {
  return { ...rest, bank, today: TODAY, pace: new Map(), memories: memoriesOf(of) }
}

function checkAll(check: (given: PlanInput) => void): void {
  fc.assert(
    fc.property(drawn, (draw) => {
      check(inputOf(draw))
    }),
    { numRuns: 100 },
  )
}

describe('every plan, over random states', { timeout: 60_000 }, () => {
  it('is the same for the same input', () => {
    checkAll((given) => {
      expect(planSession(given)).toEqual(planSession({ ...given, memories: new Map(given.memories) }))
    })
  })

  it('holds no siblings, no neighbours from one sentence, and no spoiled fact', () => {
    checkAll((given) => {
      const rules = new Rules(bank, planSession(given).queue)
      expect(rules.related).toEqual([])
      expect(rules.crowded).toEqual([])
      expect(rules.spoiled()).toEqual([])
    })
  })

  it('opens with a sure fact, or with none in particular', () => {
    checkAll((given) => {
      const { queue } = planSession(given)
      const openers = queue.filter(({ why }) => why === 'opener')
      expect(openers).toEqual(queue.slice(0, openers.length))
      expect(openers.length).toBeLessThanOrEqual(1)
      for (const { fact } of openers) {
        expect(recall(given.memories.get(memoryKey(bank.id, fact)), TODAY)).toBeGreaterThanOrEqual(0.85)
      }
    })
  })

  it('keeps to the allowance, leaves paused and retired facts out, and counts what it holds', () => {
    checkAll((given) => {
      const plan = planSession(given)
      const memories = [...given.memories.values()]
      const begun = memories.filter(({ firstDay }) => firstDay === TODAY).length
      expect(plan.fresh).toBeLessThanOrEqual(Math.max(0, (given.allowance ?? 12) - begun))
      expect(plan.fresh + plan.due).toBe(plan.queue.length)
      expect(plan.waiting).toBeGreaterThanOrEqual(0)
      for (const { fact, why } of plan.queue) {
        const memory = given.memories.get(memoryKey(bank.id, fact))
        expect(memory === undefined).toBe(why === 'new')
        expect(memory?.paused ?? false).toBe(false)
        expect(facts.get(fact)?.status).toBe('active')
      }
      if (plan.queue.length > 0) expect(plan.nextDay).toBeNull()
    })
  })

  it('holds only questions that can be made, in the manner asked for, with few true-false among them', () => {
    checkAll((given) => {
      const { queue } = planSession(given)
      for (const { fact: id, form, draw } of queue) {
        const fact = facts.get(id)
        if (fact === undefined) throw new Error(`The bank lacks ${id}.`)
        const question = makeQuestion(fact, form, draw, material)
        if (given.mode === 'flashcards') expect(form).toBe('card')
        if (!given.noTyping) continue
        expect(['short', 'number']).not.toContain(form)
        if (question.form === 'cloze') expect(question.tiles).not.toBeNull()
      }
      const places = queue.flatMap(({ form }, place) => (form === 'true-false' ? [place + 1] : []))
      for (const [before, place] of places.entries()) expect(before + 1).toBeLessThanOrEqual(Math.ceil(0.15 * place))
    })
  })

  it('practises a passage with its facts alone, at most ten, giveaways after what they give away', () => {
    fc.assert(
      fc.property(drawn, fc.subarray(bank.facts.map(({ id }) => id), { minLength: 1 }), (draw, only) => {
        const { queue } = planSession({ ...inputOf(draw), only: new Set(only) })
        expect(queue.length).toBeLessThanOrEqual(10)
        expect(queue.every(({ fact }) => only.includes(fact))).toBe(true)
        const rules = new Rules(bank, queue)
        expect(rules.related).toEqual([])
        expect(rules.spoiled(1)).toEqual([])
      }),
      { numRuns: 100 },
    )
  })
})
