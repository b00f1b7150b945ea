import { describe, expect, it, vi } from 'vitest'
import { Course, type Outlook, type PlanFact } from '../../../src/memory/exam-plan/course.ts'
import { foresee } from '../../../src/memory/exam-plan/foresee.ts'
import { habitsOf } from '../../../src/memory/exam-plan/habits.ts'
import { leaveOut, planFacts } from '../../../src/memory/exam-plan/plan-facts.ts'
import { exitsFor, isMetAt, MOST, planFor, REASONABLE, type Aim } from '../../../src/memory/exam-plan/plan.ts'
import { PUBLISHED } from '../../../src/memory/fsrs.ts'
import { learnError } from '../../../src/memory/readiness/learner-error.ts'
import { harbourBank } from '../bank.ts'

vi.setConfig({ testTimeout: 60_000 })

const bank = harbourBank()
const facts = planFacts(bank, new Map())
const error = learnError([])
const habits = habitsOf([])

function outlook(days: number, over: Partial<Outlook> = {}): Outlook {
  return { facts, exam: { day: 100 + days, since: 100 }, today: 100, target: 0.9, first: PUBLISHED, habits, ...over }
}

/** So many questions were asked on each day of a course. */
function asked(days: number, perDay: number): readonly number[] {
  const course = new Course(outlook(days), error.mean, 1)
  return Array.from({ length: days }, (_, ahead) => course.study(100 + ahead, perDay))
}

const aim = (days: number, goal: number, over: Partial<Outlook> = {}): Aim => ({ outlook: outlook(days, over), error, goal, seed: 5 })

describe('a course of days', () => {
  it('asks no more than it may, and begins with new facts alone', () => {
    const counts = asked(20, 8)
    expect(counts[0]).toBe(8)
    for (const count of counts) expect(count).toBeLessThanOrEqual(8)
  })

  it('asks every started fact again in the last week', () => {
    const course = new Course(outlook(30), error.mean, 1)
    for (let day = 100; day < 123; day += 1) course.study(day, 6)
    const started = course.knownOn(123).filter(({ known }) => known > 0).length
    expect(started).toBeGreaterThan(30)
    expect(course.study(123, 200)).toBeGreaterThanOrEqual(started - 6)
  })

  it('strengthens a memory by the form that a session asks it in, not by those of the exam', () => {
    const knownAfter = (easeOn: PlanFact['easeOn']): number => {
      const harder = facts.map((fact) => ({ ...fact, ease: -1, easeOn }))
      const easierForms = error.mean.map((mean, place) => (place === 1 ? 2 : mean))
      const course = new Course(outlook(20, { facts: harder }), easierForms, 1)
      for (let day = 100; day < 120; day += 1) course.study(day, 12)
      return course.knownOn(120).reduce((sum, { share, known }) => sum + share * known, 0)
    }
    const hard = knownAfter({ recognise: -1, rebuild: -1, produce: -1 })
    const easyWhileWeak = knownAfter({ recognise: 1, rebuild: -1, produce: -1 })
    expect(easyWhileWeak).toBeGreaterThan(hard + 0.05)
    expect(knownAfter({ recognise: 1, rebuild: 0, produce: -1 })).toBeGreaterThan(easyWhileWeak)
  })

  it('knows how easy each fact is asked on every rung', () => {
    const easeOf = (id: string): PlanFact['easeOn'] | undefined => facts.find((fact) => fact.id === id)?.easeOn
    expect(easeOf('fact-3')).toEqual({ recognise: 1, rebuild: 0, produce: -1 })
    expect(easeOf('fact-7')).toEqual({ recognise: 0, rebuild: 0, produce: -1 })
  })

  it('lets no paused fact be asked', () => {
    const paused: readonly PlanFact[] = facts.map((fact) => ({ ...fact, paused: true }))
    const course = new Course(outlook(10, { facts: paused }), error.mean, 1)
    expect(course.study(100, 10)).toBe(0)
  })
})

describe('what the days bring', () => {
  it('is the same for the same seed', () => {
    expect(foresee(outlook(20), error, 8, 3)).toEqual(foresee(outlook(20), error, 8, 3))
  })

  it('is nothing where nothing was started and nothing is asked', () => {
    expect(foresee(outlook(20), error, 0, 3).exam.expected).toBe(0)
  })

  it('is looked at on the days asked for, the exam’s own included', () => {
    const { band, exam } = foresee(outlook(20), error, 8, 3, [100, 110, 120])
    expect(band.map(({ day }) => day)).toEqual([100, 110, 120])
    expect(band[0]?.expected).toBe(0)
    expect(band[2]?.expected).toBeCloseTo(exam.expected, 9)
    for (const { low, expected, high } of band) expect(low <= expected && expected <= high).toBe(true)
  })
})

describe('the plan', () => {
  it('is the smallest number whose lower bound meets the goal', () => {
    const plan = planFor(aim(30, 0.6))
    expect(plan.kind).toBe('possible')
    expect(plan.score.low).toBeGreaterThanOrEqual(0.6)
    expect(foresee(outlook(30), error, plan.perDay - 1, 5).exam.low).toBeLessThan(0.6)
  })

  it('asks more a day where days were missed', () => {
    expect(planFor(aim(20, 0.6)).perDay).toBeGreaterThan(planFor(aim(30, 0.6)).perDay)
  })

  it('says so where the goal is out of reach', () => {
    const hopeless = aim(3, 0.75)
    const plan = planFor(hopeless, 10)
    expect(plan.kind).toBe('impossible')
    expect(plan.score.low).toBeLessThan(0.75)
  })

  it('offers a later date and fewer objectives where those are enough', () => {
    const hopeless = aim(1, 0.8)
    expect(planFor(hopeless).kind).toBe('impossible')
    const exits = exitsFor(hopeless)
    expect(exits.later).toBeGreaterThan(101)
    expect(planFor(aim((exits.later ?? 0) - 100, 0.8)).kind).toBe('possible')
    if (exits.more !== null) expect(exits.more).toBeGreaterThan(REASONABLE)
    expect(exits.more ?? MOST).toBeLessThanOrEqual(MOST)
  })

  // Of these learners a few courses show another date than many do.
  it.each([
    { times: 3, seed: 4 },
    { times: 3, seed: 8 },
    { times: 2, seed: 7 },
  ])('offers a later date to whoever could be ready on one, and not one that is months too late: $times × the facts, seed $seed', ({ times, seed }) => {
    const many = Array.from({ length: times }, (_, time) => facts.map((fact) => ({ ...fact, id: `${fact.id}-${time}`, share: fact.share / times })))
    const on = (days: number): Aim => ({ ...aim(days, 0.9, { facts: many.flat() }), seed })
    const days = (exitsFor(on(1)).later ?? Infinity) - 100
    expect(days).toBeLessThan(70)
    expect(isMetAt(REASONABLE, on(days))).toBe(true)
  })
})

describe('objectives that are left out', () => {
  it('leave the whole score to the others', () => {
    const left = leaveOut(facts, new Set(['ports']))
    expect(left.some(({ objective }) => objective === 'ports')).toBe(false)
    expect(left.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9)
    expect(leaveOut(facts, new Set(bank.objectives.map(({ id }) => id)))).toEqual([])
  })
})
