import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Bank, Fact } from '../../../src/bank/bank.ts'
import { isGroupForm } from '../../../src/bank/form.ts'
import { UNMET } from '../../../src/memory/memory.ts'
import { order } from '../../../src/memory/session/order.ts'
import { walked } from '../../../src/memory/walk.ts'
import { rosterOf } from '../../../src/memory/session/roster.ts'
import { planQuestion } from '../../../src/memory/session/planned.ts'
import type { Candidate, Review } from '../../../src/memory/session/pool.ts'
import type { Planned } from '../../../src/memory/session/session.ts'
import { leagueBank, portsBank } from '../../app/support/bank.ts'
import { bankWith, harbourBank } from '../bank.ts'
import { Rules } from './plan-rules.ts'

/** Without true-false, so that a question does not depend on how many of them came before. */
const bank = harbourBank().facts.reduce(
  (changed, fact) => bankWith(changed, fact.id, { forms: fact.forms.filter((form) => form !== 'true-false') }),
  harbourBank(),
)
const { siblings, material } = rosterOf(bank)
const STARTED = { ...UNMET, stability: 2, difficulty: 5, lastDay: 90, firstDay: 90, answeredDay: 90, answers: 1, rev: 1 }

function candidates(places: readonly number[], state: Candidate['state']): Candidate[] {
  return places.flatMap((place) => {
    const fact = bank.facts[place]
    return fact === undefined ? [] : [{ fact, memory: state === 'new' ? undefined : STARTED, recall: 0.8, state }]
  })
}

interface Chosen {
  readonly reviews: readonly number[]
  readonly fresh: readonly number[]
  readonly seed: number
}

function ordered({ reviews, fresh, seed }: Chosen): readonly Planned[] {
  const walk = order({
    bank,
    material,
    manner: { mode: 'mixed', noTyping: false, seed },
    size: reviews.length + fresh.length,
    openers: [],
    reviews: { chosen: candidates(reviews, 'due'), reserve: [] },
    fresh: { chosen: candidates(fresh, 'new'), reserve: [] },
    allowed: fresh.length,
    company: [],
    siblings,
    loose: false,
  })
  return walked(walk).planned
}

/** Every fact of a bank, due and strong enough to be asked together with others. */
function allDue(own: Bank, seed: number): readonly Planned[] {
  const due: Review[] = own.facts.map((fact) => ({ fact, memory: { ...STARTED, stability: 5 }, recall: 0.8, state: 'due' }))
  const roster = rosterOf(own)
  const walk = order({
    ...{ bank: own, material: roster.material, manner: { mode: 'mixed', noTyping: false, seed }, size: due.length, openers: [] },
    ...{ reviews: { chosen: due, reserve: [] }, fresh: { chosen: [], reserve: [] }, allowed: 0, company: due },
    ...{ siblings: roster.siblings, loose: false },
  })
  return walked(walk).planned
}

/** What was chosen and does not stand before a place. */
function leftAt(queue: readonly Planned[], place: number, { reviews, fresh, seed }: Chosen): Planned[] {
  const before = new Set(queue.slice(0, place).map(({ fact }) => fact))
  const all = [...candidates(reviews, 'due'), ...candidates(fresh, 'new')]
  return all.flatMap(({ fact, memory, state }) => {
    if (before.has(fact.id)) return []
    return planQuestion(fact, memory, state === 'new' ? 'new' : 'due', { mode: 'mixed', noTyping: false, seed }) ?? []
  })
}

const chosen: fc.Arbitrary<Chosen> = fc
  .tuple(
    fc.shuffledSubarray([...bank.facts.keys()], { minLength: 1, maxLength: 26 }),
    fc.nat({ max: 26 }),
    fc.integer({ min: 0, max: 2 ** 32 - 1 }),
  )
  .map(([places, reviews, seed]) => ({ reviews: places.slice(0, reviews), fresh: places.slice(reviews), seed }))

function checkAll(check: (given: Chosen, queue: readonly Planned[]) => void): void {
  fc.assert(
    fc.property(chosen, (given) => {
      check(given, ordered(given))
    }),
    { numRuns: 200 },
  )
}

describe('order, over random choices', { timeout: 60_000 }, () => {
  it('keeps siblings, sentences and giveaways apart', () => {
    checkAll((_, queue) => {
      const rules = new Rules(bank, queue)
      expect(rules.related).toEqual([])
      expect(rules.crowded).toEqual([])
      expect(rules.spoiled()).toEqual([])
    })
  })

  it('puts new facts at every third place while a review could stand there', () => {
    checkAll((given, queue) => {
      const rules = new Rules(bank, queue)
      for (const [place, planned] of queue.entries()) {
        if (planned.why !== 'new' || (place + 1) % 3 === 0) continue
        const all = rules.couldStandAt(place, leftAt(queue, place, given))
        expect(all.filter(({ why }) => why === 'due')).toEqual([])
      }
    })
  })

  it('follows an objective by itself only if nothing else of the kind is left', () => {
    checkAll((given, queue) => {
      const rules = new Rules(bank, queue)
      for (const [place, planned] of queue.entries()) {
        const before = queue[place - 1]
        if (before === undefined || !rules.sameObjective(before, planned)) continue
        const others = rules.couldStandAt(place, leftAt(queue, place, given))
        expect(others.filter((other) => other.why === planned.why && !rules.sameObjective(before, other))).toEqual([])
      }
    })
  })

  it('leaves out only what could not stand at the end', () => {
    checkAll((given, queue) => {
      const rules = new Rules(bank, queue)
      expect(rules.couldStandAt(queue.length, leftAt(queue, queue.length, given))).toEqual([])
    })
  })
})

describe('order', () => {
  it('lets another of the reserve step in for one that cannot be placed', () => {
    const reviews = { chosen: candidates([0, 1], 'due'), reserve: candidates([20], 'due') }
    const fresh = { chosen: [], reserve: [] }
    const manner = { mode: 'mixed', noTyping: false, seed: 1 } as const
    const { planned: queue } = walked(order({ bank, material, manner, size: 2, openers: [], reviews, fresh, allowed: 0, company: [], siblings, loose: false }))
    expect(queue.map(({ fact }) => fact)).toEqual(['fact-0', 'fact-20'])
  })

  it('begins with a fact that is asked alone, if one is due, and asks the others together all the same', () => {
    const ports = portsBank()
    const seal = leagueBank().facts.filter(({ id }) => id === 'seal')
    const seeds = [1, 2, 3, 4, 5, 6, 7, 8]
    const together = (facts: readonly Fact[], seed: number) => allDue({ ...ports, facts: [...facts] }, seed).map(({ form }) => isGroupForm(form))
    const groupFirst = seeds.filter((seed) => together(ports.facts, seed)[0])
    expect(groupFirst).not.toEqual([])
    for (const seed of groupFirst) expect(together([...ports.facts, ...seal], seed).slice(0, 2)).toEqual([false, true])
  })

  it('asks neighbours from one sentence in practice', () => {
    const reviews = { chosen: candidates([0, 1], 'due'), reserve: [] }
    const fresh = { chosen: [], reserve: [] }
    const manner = { mode: 'mixed', noTyping: false, seed: 1 } as const
    const { planned: queue } = walked(order({ bank, material, manner, size: 2, openers: [], reviews, fresh, allowed: 0, company: [], siblings, loose: true }))
    expect(queue.map(({ fact }) => fact)).toEqual(['fact-0', 'fact-1'])
  })

  it('asks a fact before the question that would give it away, ten places on', () => {
    const shows = bank.facts[0]
    const shown = bank.facts[5]
    if (shows === undefined || shown === undefined) throw new Error('The bank is too small.')
    expect(shows.traps.map(({ text }) => text)).toContain(shown.answer.kind === 'text' ? shown.answer.text : '')
    const apart = ordered({ reviews: [0, 5, 10, 15, 22, 25, 30, 35, 42, 45, 31, 58, 48], fresh: [], seed: 1 })
    const places = [shown, shows].map(({ id }) => apart.findIndex(({ fact }) => fact === id))
    expect(places[0]).toBeGreaterThanOrEqual(0)
    expect((places[1] ?? 0) - (places[0] ?? 0)).toBeGreaterThanOrEqual(10)
    expect(ordered({ reviews: [0, 5, 10], fresh: [], seed: 1 }).map(({ fact }) => fact)).not.toContain(shows.id)
  })
})
