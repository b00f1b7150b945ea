import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { FactIdSchema } from '../../../src/bank/ids.ts'
import type { Planned, Run } from '../../../src/memory/session/session.ts'
import { divisionsOf, tallyOf } from '../../../src/app/stores/study-progress.ts'

function plannedOf(name: string): Planned {
  return { fact: v.parse(FactIdSchema, name), form: 'short', draw: { seed: 1 }, why: 'due' }
}

/** A run over facts named by letters; `done` gives scores, `slip` for an answer that was taken back. */
function runOf(queue: string, done: readonly (number | 'slip')[]): Run {
  const planned = queue.split('').map(plannedOf)
  return {
    ...{ id: 'r', mode: 'mixed', startedAt: 0, queue: planned, at: done.length },
    done: done.map((score, place) => ({
      ...{ q: `q${place}`, fact: plannedOf(queue.charAt(place)).fact },
      ...{ score: score === 'slip' ? 0 : score, slipped: score === 'slip' },
    })),
  }
}

describe('the divisions of the scale bar', () => {
  it('are none without a session', () => {
    expect(divisionsOf(null, 'idle')).toEqual([])
  })

  it('tell what is done, what was missed, where one is and what is ahead', () => {
    expect(divisionsOf(runOf('abcd', [1, 0]), 'asking')).toEqual(['done', 'missed', 'now', 'ahead'])
  })

  it('show no question as open while feedback is shown', () => {
    expect(divisionsOf(runOf('abcd', [1, 0]), 'answered')).toEqual(['done', 'missed', 'ahead', 'ahead'])
  })

  it('count from 0.8 on as right, and what was taken back as no miss', () => {
    expect(divisionsOf(runOf('abc', [0.8, 0.79, 'slip']), 'over')).toEqual(['done', 'missed', 'done'])
  })
})

describe('the tally of a session', () => {
  it('is empty without one', () => {
    expect(tallyOf(null)).toEqual({ answered: 0, asked: 0, right: 0 })
  })

  it('counts every answer, but each fact once, by its first answer', () => {
    expect(tallyOf(runOf('abab', [0, 1, 1, 0]))).toEqual({ answered: 4, asked: 2, right: 1 })
  })

  it('leaves out what was taken back', () => {
    expect(tallyOf(runOf('aba', ['slip', 1, 1]))).toEqual({ answered: 2, asked: 2, right: 2 })
  })

  it('leaves out what was not answered', () => {
    expect(tallyOf(runOf('abc', [1]))).toEqual({ answered: 1, asked: 1, right: 1 })
  })
})
