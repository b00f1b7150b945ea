import * as fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { agendaFor } from '../../../src/memory/exam-plan/agenda.ts'
import type { Exam } from '../../../src/memory/exam-plan/exam.ts'
import { hasStarted } from '../../../src/memory/memory.ts'
import { DEFAULT_TARGET, dueDay, dueDayBefore } from '../../../src/memory/schedule.ts'
import { poolOf } from '../../../src/memory/session/pool.ts'
import { harbourBank } from '../bank.ts'
import { Learner } from '../learner.ts'

vi.setConfig({ testTimeout: 60_000 })

const bank = harbourBank()
const ALL = { kind: 'all' } as const

function examOn(day: number, over: Partial<Exam> = {}): Exam {
  return { day, goal: 0.8, since: 100, without: new Set(), perDay: 8, ...over }
}

function objectiveOf(fact: string): string | undefined {
  return bank.facts.find(({ id }) => id === fact)?.objective
}

describe('sessions on the way to an exam', () => {
  it('hold the plan’s number of questions, and no more on the same day', () => {
    const learner = new Learner(bank)
    learner.studyDays(100, 104)
    const exam = examOn(140)
    const plan = learner.plan(105, { agenda: agendaFor(exam), length: ALL })
    expect(plan.due + plan.fresh).toBeGreaterThan(0)
    expect(plan.queue.length).toBeLessThanOrEqual((exam.perDay ?? 0) + 1)
    learner.study(105, plan, { always: true })
    expect(learner.plan(105, { agenda: agendaFor(exam), length: ALL }).queue.length).toBeLessThanOrEqual(1)
  })

  it('begin nothing new in the last five days once all core facts are begun', () => {
    const learner = new Learner(bank)
    learner.studyDays(100, 109, { allowance: 100, length: ALL })
    const core = bank.facts.filter(({ rank, status }) => rank === 'core' && status === 'active')
    expect(core.every(({ id }) => hasStarted(learner.memoryOf(id)))).toBe(true)
    const late = examOn(115)
    expect(learner.plan(110, { agenda: agendaFor(late), length: ALL }).fresh).toBe(0)
  })

  it('begin core facts alone in the last five days while some are left', () => {
    const learner = new Learner(bank)
    learner.studyDays(100, 100)
    const fresh = learner.plan(112, { agenda: agendaFor(examOn(115)), length: ALL }).queue.filter(({ why }) => why === 'new')
    expect(fresh.length).toBeGreaterThan(0)
    for (const { fact } of fresh) expect(bank.facts.find(({ id }) => id === fact)?.rank).toBe('core')
  })

  it('ask in the last week what would be known least on the exam’s day, due or not', () => {
    const learner = new Learner(bank)
    learner.studyDays(100, 106, { allowance: 100, length: ALL })
    const plan = learner.plan(107, { agenda: agendaFor(examOn(112, { perDay: 12 })), length: ALL })
    expect(plan.queue.length).toBeGreaterThanOrEqual(10)
  })

  it('leave out the facts of objectives that are left out', () => {
    const learner = new Learner(bank)
    const plan = learner.plan(100, { agenda: agendaFor(examOn(140, { without: new Set(['ports']), perDay: 30 })), length: ALL })
    for (const { fact } of plan.queue) expect(objectiveOf(fact)).not.toBe('ports')
  })

  it('leave them out of “5 more” after a session as well', () => {
    const learner = new Learner(bank)
    const agenda = agendaFor(examOn(140, { without: new Set(['ports']) }))
    learner.studyDays(100, 103, { agenda })
    const more = learner.plan(103, { agenda, extra: 5 }).queue
    expect(more).toHaveLength(5)
    for (const { fact } of more) expect(objectiveOf(fact)).not.toBe('ports')
  })

  it('leave them out while no plan was worked out as well', () => {
    const learner = new Learner(bank)
    const { queue } = learner.plan(100, { agenda: agendaFor(examOn(140, { without: new Set(['ports']), perDay: null })), length: ALL })
    expect(queue.length).toBeGreaterThan(0)
    for (const { fact } of queue) expect(objectiveOf(fact)).not.toBe('ports')
  })

  it('ask them when they are practised by name', () => {
    const only = new Set(bank.facts.filter(({ objective }) => objective === 'ports').map(({ id }) => id))
    const { queue } = new Learner(bank).plan(100, { agenda: agendaFor(examOn(140, { without: new Set(['ports']) })), only })
    expect(queue.length).toBeGreaterThan(0)
  })

  it('are ordinary again the day after', () => {
    const learner = new Learner(bank)
    learner.studyDays(100, 104)
    expect(learner.plan(106, { agenda: agendaFor(examOn(105)), length: ALL })).toEqual(learner.plan(106, { length: ALL }))
  })

  it('are ordinary while no plan was worked out', () => {
    const learner = new Learner(bank)
    const exam = { ...examOn(140), perDay: null }
    expect(learner.plan(100, { agenda: agendaFor(exam), length: ALL })).toEqual(learner.plan(100, { length: ALL }))
  })
})

describe('the return after a long break on the way to an exam', () => {
  const PER_DAY = 24

  /** Twelve days of study, and what is offered on a day after a break, the exam so many days ahead. */
  function back(daysAhead: number, { today = 130, perDay = PER_DAY } = {}) {
    const learner = new Learner(bank)
    learner.studyDays(100, 111, { allowance: 100, length: ALL })
    const agenda = agendaFor(examOn(today + daysAhead, { perDay }))
    const pool = poolOf({ bank, memories: learner.memories, today, target: DEFAULT_TARGET, mode: 'mixed' })
    return { learner, agenda, pool, offer: agenda(pool, today, DEFAULT_TARGET)?.offer, plan: learner.plan(today, { agenda, length: ALL }) }
  }

  it('is a short session of what is easiest to recover, with nothing new, where the exam is far', () => {
    const { pool, plan, offer } = back(40)
    expect(pool.due.length).toBeGreaterThan(PER_DAY)
    expect(plan).toMatchObject({ gentle: true, fresh: 0 })
    expect(plan.queue.length).toBeLessThanOrEqual(10)
    expect(offer?.due).toEqual([...pool.due].sort((a, b) => b.recall - a.recall).slice(0, 10))
  })

  it('is over for the day when that session is done', () => {
    const { learner, plan, agenda } = back(40)
    learner.study(130, plan, { always: true })
    const later = learner.plan(130, { agenda, length: ALL })
    expect(later).toMatchObject({ gentle: true, fresh: 0 })
    expect(plan.queue.length + later.queue.length).toBeLessThanOrEqual(10 + 1)
  })

  it('leaves to each day up to the exam at most a tenth more than the plan asks, and so is longer the nearer the exam is', () => {
    const numbers = [40, 8, 6, 5, 4, 3, 2].map((daysAhead) => {
      const { offer } = back(daysAhead)
      const rest = PER_DAY - (offer?.due.length ?? 0)
      expect(offer?.gentle).toBe(true)
      expect(rest).toBeGreaterThan(0)
      expect(rest).toBeLessThanOrEqual((daysAhead - 1) * PER_DAY * 0.1)
      return offer?.due.length ?? 0
    })
    expect(numbers).toEqual([...numbers].sort((a, b) => a - b))
    expect(numbers.at(-1)).toBeGreaterThan(20)
  })

  it('is as long as the plan asks on the day before the exam, and is not called short', () => {
    expect(back(1).offer).toMatchObject({ gentle: false, due: { length: PER_DAY } })
  })

  it('asks the easiest where the plan asks no more than a short session either', () => {
    expect(back(40, { perDay: 8 }).offer).toMatchObject({ gentle: true, allowed: 0, due: { length: 8 } })
  })

  it('is over the day after', () => {
    const { learner, plan, agenda } = back(40)
    learner.study(130, plan, { always: true })
    const next = learner.plan(131, { agenda, length: ALL })
    expect(next.gentle).toBe(false)
    expect(next.queue.length).toBeGreaterThan(10)
  })

  it('is none after a few days', () => {
    const { plan } = back(40, { today: 115 })
    expect(plan.gentle).toBe(false)
    expect(plan.queue.length).toBeGreaterThan(10)
  })
})

describe('no interval', () => {
  it('crosses the date of the exam', () => {
    const learner = new Learner(bank)
    learner.studyDays(100, 112, { length: ALL })
    const memories = [...learner.memories.values()].filter(hasStarted)
    fc.assert(
      fc.property(fc.integer({ min: 114, max: 200 }), fc.constantFrom(...memories), (day, memory) => {
        const due = dueDayBefore(memory, 0.9, day)
        expect(due).toBeLessThan(day)
        expect(due).toBeLessThanOrEqual(dueDay(memory, 0.9))
        expect(due).toBeGreaterThan(memory.lastDay)
      }),
    )
  })
})
