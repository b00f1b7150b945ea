import { describe, expect, it, vi } from 'vitest'
import { planFacts } from '../../../src/memory/exam-plan/plan-facts.ts'
import { PUBLISHED } from '../../../src/memory/fsrs.ts'
import { foretell } from '../../../src/memory/learn/foretell.ts'
import type { ForetellTask } from '../../../src/memory/learn/task.ts'
import { readinessView } from '../../../src/memory/readiness/view.ts'
import { harbourBank } from '../bank.ts'

vi.setConfig({ testTimeout: 60_000 })

const TODAY = 100
const FEW = 2

/** Somebody with an exam in three weeks who follows a day's figure; null where none was worked out yet. */
function taskWith(perDay: number | null): ForetellTask {
  return {
    ...{ kind: 'foretell', facts: planFacts(harbourBank(), new Map()), histories: [], today: TODAY, target: 0.9, first: PUBLISHED, seed: 7 },
    ...{ exam: { day: TODAY + 21, since: TODAY, goal: 0.7, without: [], perDay }, curves: true, exits: false },
  }
}

describe('the day’s figure of an exam plan', () => {
  it('stays the one that is followed today, on the curve too, whatever the plan would say by now', () => {
    const followed = foretell(taskWith(FEW))
    const anew = foretell(taskWith(null))
    expect(anew.plan?.perDay).toBeGreaterThan(FEW)
    expect(followed.plan).toEqual(anew.plan)
    expect(followed.band.at(-1)?.expected ?? 1).toBeLessThan(anew.band.at(-1)?.expected ?? 0)

    const exam = { day: TODAY + 21, since: TODAY, goal: 0.7, without: new Set<string>(), perDay: FEW }
    const around = { today: TODAY, answers: 60, coverage: { passages: 1, asked: 1, started: 0 }, exam }
    expect(readinessView(followed, around).perDay).toBe(FEW)
    expect(readinessView(anew, { ...around, exam: { ...exam, perDay: null } }).perDay).toBe(anew.plan?.perDay)
  })
})
