import { describe, expect, it } from 'vitest'
import { shallowRef } from 'vue'
import type { Run } from '../../../src/memory/session/session.ts'
import { factWith } from '../../quiz/facts.ts'
import { steadied, useSteadyMinutes } from '../../../src/app/stores/steady-minutes.ts'

/** What is shown of one estimate after the other. */
function shownOf(...estimates: readonly number[]): readonly number[] {
  let shown: ReturnType<typeof steadied> | null = null
  return estimates.map((estimate) => {
    shown = steadied(shown, estimate)
    return shown.minutes
  })
}

describe('the minutes left', () => {
  it('fall, and rise once at most', () => {
    expect(shownOf(6, 5, 7, 6, 8, 6.5, 3, 4)).toEqual([6, 5, 7, 6, 6, 6, 3, 3])
  })

  it('begin anew with another session, and where questions are added to one that is over', () => {
    const planned = { fact: factWith().id, form: 'choice', draw: { seed: 1 }, why: 'new' } as const
    const at = (id: string, place: number, length: number): Run => ({
      ...{ id, mode: 'mixed', startedAt: 0, at: place, done: [] },
      queue: Array.from({ length }, () => planned),
    })
    const run = shallowRef<Run | null>(at('a', 0, 2))
    const minutes = useSteadyMinutes(run, ({ queue, at: place }) => queue.length - place)
    expect(minutes.value).toBe(2)
    run.value = at('a', 1, 4)
    run.value = at('a', 2, 9)
    expect(minutes.value).toBe(3)
    run.value = at('b', 0, 9)
    expect(minutes.value).toBe(9)
    run.value = at('b', 9, 9)
    expect(minutes.value).toBe(0)
    run.value = at('b', 9, 14)
    expect(minutes.value).toBe(5)
  })
})
