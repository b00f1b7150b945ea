import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inParts, Parts } from '../../../src/memory/learn/parts.ts'
import type { LearnTask } from '../../../src/memory/learn/task.ts'

function histories(count: number): Extract<LearnTask, { kind: 'fit' }>['histories'] {
  return Array.from({ length: count }, (_, n) => ({ fact: `fact-${n}`, histories: [] }))
}

function facts(count: number): Extract<LearnTask, { kind: 'propose' }>['facts'] {
  return Array.from({ length: count }, (_, n) => ({
    ...{ id: `fact-${n}`, objective: 'lights', share: 0, guess: 0, ease: 0, core: true, paused: false, weight: 1, memory: null },
    easeOn: { recognise: 1, rebuild: 0, produce: -1 },
  }))
}

function proposal(of: { readonly facts: number; readonly histories: number }): LearnTask {
  return {
    ...{ kind: 'propose', facts: facts(of.facts), histories: histories(of.histories), today: 100, target: 0.9 },
    ...{ first: [1, 2, 3, 4], seed: 7, goal: 0.8, without: [] },
  }
}

/** What a worker makes of the messages, copied as a browser copies them. */
function joined(task: LearnTask): unknown {
  const { ahead, last } = inParts(task)
  const parts = new Parts()
  for (const part of ahead) expect(parts.add(structuredClone(part))).toBeNull()
  return parts.add(structuredClone(last))
}

describe('a task in parts', () => {
  it('is one message where it is small', () => {
    const task = proposal({ facts: 84, histories: 84 })
    expect(inParts(task)).toEqual({ ahead: [], last: task })
  })

  it('comes in messages of 100 facts at most, with the rest of the task in the last', () => {
    const { ahead, last } = inParts(proposal({ facts: 240, histories: 140 }))
    expect(ahead.map((part) => [part.facts.length, part.histories.length])).toEqual([
      [100, 100],
      [100, 40],
    ])
    expect(last).toMatchObject({ kind: 'propose', facts: { length: 40 }, histories: [], goal: 0.8 })
  })

  it('is whole again at the other end, whatever its size', () => {
    const sizes = fc.nat({ max: 1600 })
    fc.assert(
      fc.property(sizes, sizes, (some, others) => {
        const task = proposal({ facts: some, histories: others })
        expect(joined(task)).toEqual(task)
      }),
      { numRuns: 20 },
    )
    expect(joined({ kind: 'fit', histories: histories(1100) })).toMatchObject({ kind: 'fit', histories: histories(1100) })
  })

  it.each([null, 7, 'part', { kind: 'fit' }, { kind: 'part', facts: 'none', histories: [] }])(
    'is handed on as it is where it is nothing of the kind: %j',
    (message) => {
      expect(new Parts().add(message)).toEqual(message)
    },
  )
})
