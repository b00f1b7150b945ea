import { describe, expect, it, vi } from 'vitest'
import { usualDay } from '../../../src/memory/exam-plan/exam.ts'
import { habitsOf } from '../../../src/memory/exam-plan/habits.ts'
import { planFacts } from '../../../src/memory/exam-plan/plan-facts.ts'
import { planFor, type Aim } from '../../../src/memory/exam-plan/plan.ts'
import { proposedDay } from '../../../src/memory/exam-plan/propose.ts'
import { PUBLISHED } from '../../../src/memory/fsrs.ts'
import { learnError } from '../../../src/memory/readiness/learner-error.ts'
import { harbourBank } from '../bank.ts'

vi.setConfig({ testTimeout: 60_000 })

const TODAY = 100
const facts = planFacts(harbourBank(), new Map())
const error = learnError([])
const habits = habitsOf([])

/** The goal of a new learner of a bank so many times as large, with the exam on a day. */
function aimOn(goal: number, times: number): (day: number) => Aim {
  const many = Array.from({ length: times }, (_, time) => facts.map((fact) => ({ ...fact, id: `${fact.id}-${time}`, share: fact.share / times }))).flat()
  return (day) => ({
    outlook: { facts: many, exam: { day, since: TODAY }, today: TODAY, target: 0.9, first: PUBLISHED, habits },
    ...{ error, goal, seed: 5 },
  })
}

describe('the date that is proposed', () => {
  it('is four weeks ahead where that is enough', () => {
    expect(proposedDay(aimOn(0.6, 1), TODAY)).toBe(usualDay(TODAY))
    expect(usualDay(TODAY)).toBe(TODAY + 28)
  })

  it.each([
    ['70 of 100', 0.7, 5],
    ['80 of 100', 0.8, 3],
    ['80 of 100 of a large bank', 0.8, 6],
    ['90 of 100', 0.9, 3],
  ])('to a new learner is one that the plan says can be reached: %s', (_, goal, times) => {
    const large = aimOn(goal, times)
    const usual = planFor(large(usualDay(TODAY)))
    const day = proposedDay(large, TODAY)
    const plan = planFor(large(day))
    expect(day).toBeGreaterThan(usualDay(TODAY))
    expect(plan.kind).toBe('possible')
    expect(plan.perDay).toBeLessThan(usual.perDay)
  })

  it('is four weeks ahead again where nothing within half a year can be reached', () => {
    expect(proposedDay(aimOn(0.95, 60), TODAY)).toBe(usualDay(TODAY))
  })
})
