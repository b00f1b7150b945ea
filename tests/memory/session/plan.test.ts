import { describe, expect, it } from 'vitest'
import type { Fact } from '../../../src/bank/bank.ts'
import type { FactId } from '../../../src/bank/ids.ts'
import { memoryKey, UNMET, type Memory } from '../../../src/memory/memory.ts'
import { dueDay } from '../../../src/memory/schedule.ts'
import { planSession, type PlanInput } from '../../../src/memory/session/plan.ts'
import { bankWith, factsOf, harbourBank } from '../bank.ts'

const TODAY = 1_000
const bank = harbourBank()
const facts = factsOf(bank)

/** A memory of that stability, last answered so many days ago. */
function memory(stability: number, ago: number, fields: Partial<Memory> = {}): Memory {
  const day = TODAY - ago
  return { ...UNMET, stability, difficulty: 5, lastDay: day, firstDay: day, answeredDay: day, answers: 1, rev: 1, ...fields }
}

/** The same memory for the facts of these places in the bank. */
function known(places: readonly number[], of: Memory): readonly (readonly [string, Memory])[] {
  return places.flatMap((place) => {
    const fact = bank.facts[place]
    return fact === undefined ? [] : [[memoryKey(bank.id, fact.id), of] as const]
  })
}

function plan(memories: Iterable<readonly [string, Memory]>, fields: Partial<PlanInput> = {}) {
  return planSession({
    bank,
    memories: new Map(memories),
    today: TODAY,
    length: { kind: 'minutes', minutes: 5 },
    mode: 'mixed',
    noTyping: false,
    pace: new Map(),
    seed: 1,
    ...fields,
  })
}

function factOf({ fact }: { readonly fact: FactId }): Fact {
  const found = facts.get(fact)
  if (found === undefined) throw new Error(`The bank lacks ${fact}.`)
  return found
}

/** Every `step`th place of the bank, from `first` on. */
function every(step: number, count: number, first = 0): number[] {
  return Array.from({ length: count }, (_, index) => first + index * step)
}

const ALL = { kind: 'all' } as const

describe('the first session ever', () => {
  it('has six new questions, core facts of the document’s beginning, whatever the length', () => {
    for (const length of [ALL, { kind: 'minutes', minutes: 2 }, { kind: 'minutes', minutes: 60 }] as const) {
      const { queue, fresh } = plan([], { length })
      expect(fresh).toBe(6)
      expect(queue.every((one) => one.why === 'new' && factOf(one).rank === 'core' && factOf(one).at[0]?.startsWith('A'))).toBe(true)
    }
  })

  it('is still to come where facts were only paused', () => {
    expect(plan(known([0, 1], { ...UNMET, paused: true })).queue.length).toBe(6)
  })

  it('is over once one answer counted', () => {
    expect(plan(known([0], memory(2, 0))).queue.length).toBeGreaterThan(6)
  })
})

describe('capacity', { timeout: 60_000 }, () => {
  const started = known(every(1, 50), memory(1, 5))

  it('follows the learner’s own pace', () => {
    const pace = new Map([['choice', 10_000], ['true-false', 10_000], ['cloze', 10_000]] as const)
    expect(plan(started, { pace }).queue.length).toBe(30)
    expect(plan(started, { pace }).minutes).toBeCloseTo(5)
  })

  it('is at least one question', () => {
    expect(plan(started, { length: { kind: 'minutes', minutes: 0.1 } }).queue.length).toBe(1)
  })

  it('of all is everything due and today’s allowance, but never over 200', () => {
    const { due, fresh, waiting } = plan(known(every(3, 10), memory(1, 5)), { length: ALL })
    expect([due + waiting, fresh]).toEqual([10, 12])
    const large = harbourBank(1000)
    const memories = new Map(large.facts.map((fact) => [memoryKey(large.id, fact.id), memory(0.5, 1)]))
    const flood = plan(memories, { bank: large, length: ALL })
    expect(flood.queue.length).toBe(200)
    expect(flood.queue.length + flood.waiting).toBe(large.facts.length)
  })
})

describe('what is due', () => {
  it('is taken by objective weight × (target − chance of recall)', () => {
    const heavy = bank.facts.flatMap((fact, place) => (fact.objective === 'ports' ? [place] : []))
    const light = bank.facts.flatMap((fact, place) => (fact.objective === 'dates' ? [place] : []))
    const same = [...known(heavy, memory(2, 4)), ...known(light, memory(2, 4))]
    const objectives = plan(same, { length: { kind: 'minutes', minutes: 3 } }).queue.map((one) => factOf(one).objective)
    expect(objectives.filter((one) => one === 'dates').length).toBeLessThan(objectives.length / 2)
    const forgotten = [...known(heavy, memory(2, 5)), ...known(light, memory(0.2, 200))]
    const first = plan(forgotten, { length: { kind: 'minutes', minutes: 0.5 }, allowance: 0, target: 0.9 }).queue
    expect(first.map((one) => factOf(one).objective)).toEqual(['dates'])
  })

  it('holds a fact whose meaning changed, and one to be looked at again', () => {
    const place = bank.facts[20]
    if (place === undefined) throw new Error('The bank is too small.')
    const changed = bankWith(bank, place.id, { rev: 2, change: 'meaning' })
    expect(plan(known([20], memory(90, 1)), { bank: changed, allowance: 0 }).queue.map(({ fact }) => fact)).toEqual([place.id])
    expect(plan(known([20], memory(90, 1)), { allowance: 0 }).queue).toEqual([])
    const rechecked = memory(90, 1, { recheckDay: TODAY })
    expect(plan(known([20], rechecked), { allowance: 0 }).queue.map(({ fact }) => fact)).toEqual([place.id])
  })

  it('leaves no room for new facts from twice the capacity on', () => {
    const flooded = plan(known(every(2, 24), memory(1, 1)), { target: 0.95 })
    expect(flooded).toMatchObject({ fresh: 0 })
    expect(plan(known(every(2, 20), memory(1, 1)), { target: 0.95 }).fresh).toBe(4)
  })

  it('leaves paused and retired facts out', () => {
    const [first] = bank.facts
    if (first === undefined) throw new Error('The bank is empty.')
    expect(plan(known([0], memory(1, 5, { paused: true })), { allowance: 0 }).queue).toEqual([])
    const retired = bankWith(bank, first.id, { status: 'retired', forms: [] })
    expect(plan(known([0], memory(1, 5)), { bank: retired, allowance: 0 }).queue).toEqual([])
  })
})

describe('new facts', () => {
  it('are allowed as many as are left of today’s', () => {
    const begunToday = known(every(3, 9), memory(2, 0))
    expect(plan(begunToday).fresh).toBe(3)
    expect(plan(begunToday, { allowance: 9 }).fresh).toBe(0)
    expect(plan(begunToday, { allowance: 5 }).fresh).toBe(0)
  })

  it('come core first, then supporting, then detail, in the order of the document', () => {
    const cores = bank.facts.flatMap((fact, place) => (fact.rank === 'core' ? [place] : []))
    const ranks = plan(known(cores, memory(50, 1))).queue.filter(({ why }) => why === 'new').map((one) => factOf(one).rank)
    expect(new Set(ranks)).toEqual(new Set(['supporting']))
  })

  it('stand at places 3, 6, 9 while others remain', () => {
    const { queue } = plan(known(every(3, 9), memory(1, 5)))
    expect(queue.flatMap(({ why }, index) => (why === 'new' ? [index + 1] : [])).slice(0, 3)).toEqual([3, 6, 9])
  })
})

describe('the opener', () => {
  it('is a due fact of 0.85 or more where there is one', () => {
    const { queue } = plan([...known([0, 8, 16], memory(1, 30)), ...known([24], memory(10, 13))])
    expect(queue[0]).toMatchObject({ fact: 'fact-24', why: 'opener' })
  })

  it('is one of the due ones even where others are more urgent', () => {
    const places = every(1, 40).filter((place) => place !== 24)
    const { queue } = plan([...known(places, memory(1, 5)), ...known([24], memory(10, 13))])
    expect(queue[0]).toMatchObject({ fact: 'fact-24', why: 'opener' })
    expect(queue.length).toBe(12)
  })

  it('is else one that would soon be due', () => {
    const { queue } = plan([...known([0, 8, 16], memory(1, 5)), ...known([24], memory(10, 6)), ...known([32], memory(99, 6))])
    expect(queue[0]).toMatchObject({ fact: 'fact-24', why: 'opener' })
  })

  it('comes only while due facts remain', () => {
    expect(plan(known([24], memory(10, 6))).queue.some(({ why }) => why === 'opener')).toBe(false)
  })
})

describe('flashcards', () => {
  it('ask by cards, and leave out facts without one', () => {
    const carded = bankWith(bank, 'fact-0', { forms: ['choice'] })
    const { queue } = plan([], { bank: carded, mode: 'flashcards' })
    expect(queue.length).toBe(6)
    expect(queue.every(({ form, fact }) => form === 'card' && fact !== 'fact-0')).toBe(true)
  })
})

describe('practice', () => {
  const only = new Set(bank.facts.slice(0, 16).map(({ id }) => id))

  it('asks these facts whatever their state, without regard to the allowance', () => {
    const { queue } = plan(known(every(1, 4), memory(90, 1)), { only, allowance: 0 })
    expect(queue.length).toBe(10)
    expect(queue.every(({ fact }) => only.has(fact))).toBe(true)
    expect(queue.some(({ why }) => why === 'new')).toBe(true)
  })

  it('asks a passage of one sentence from end to end', () => {
    const few = new Set(bank.facts.slice(0, 2).map(({ id }) => id))
    expect(plan(known([0, 1], memory(90, 0)), { only: few }).queue.length).toBe(2)
  })

  it('leaves paused facts out', () => {
    expect(plan(known(every(1, 16), memory(1, 5, { paused: true })), { only }).queue).toEqual([])
  })
})

describe('five more', () => {
  const everything = every(1, 60)

  it('takes what is due, then what is allowed', () => {
    const { queue } = plan(known(every(3, 3), memory(1, 5)), { extra: 5 })
    expect(queue.map(({ why }) => why).sort()).toEqual(['due', 'due', 'due', 'new', 'new'])
  })

  it('then what is nearest to falling due, and was not asked today', () => {
    const memories = [...known(everything, memory(50, 0)), ...known([3, 23, 44], memory(50, 7)), ...known([12], memory(50, 9))]
    const { queue } = plan(memories, { extra: 5 })
    expect(new Set(queue.map(({ fact }) => fact))).toEqual(new Set(['fact-3', 'fact-23', 'fact-44', 'fact-12']))
    expect(queue.every(({ why }) => why === 'extra')).toBe(true)
  })

  it('then new facts beyond the allowance', () => {
    const { queue } = plan(known(every(2, 12), memory(2, 0)), { extra: 5 })
    expect(queue.map(({ why }) => why)).toEqual(['new', 'new', 'new', 'new', 'new'])
  })

  it('is nothing where all was asked today', () => {
    expect(plan(known(everything, memory(2, 0)), { extra: 5 }).queue).toEqual([])
  })

  it('leaves out what the session had, and its siblings', () => {
    const [first] = bank.facts
    if (first === undefined) throw new Error('The bank is empty.')
    const asked = new Set([first.id])
    const { queue } = plan(known([10], memory(50, 1)), { extra: 60, asked })
    expect(queue.length).toBeGreaterThan(20)
    expect(queue.map(({ fact }) => fact).filter((fact) => fact.startsWith('fact-0'))).toEqual([])
  })
})

describe('the next day, where nothing is left', () => {
  it('is that of the soonest due fact', () => {
    const soon = memory(5, 0)
    const memories = [...known(every(1, 60), memory(50, 0)), ...known([7], soon)]
    expect(plan(memories)).toMatchObject({ queue: [], waiting: 0, nextDay: dueDay(soon, 0.9) })
  })

  it('is tomorrow while there are new facts', () => {
    expect(plan(known(every(2, 12), memory(50, 0))).nextDay).toBe(TODAY + 1)
  })

  it('is never where all is paused', () => {
    expect(plan(known(every(1, 60), memory(50, 0, { paused: true }))).nextDay).toBeNull()
  })
})
