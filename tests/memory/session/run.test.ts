import * as v from 'valibot'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FactIdSchema } from '../../../src/bank/ids.ts'
import { advance, currentOf, extend, isOver, remaining, rescore, slip, startRun } from '../../../src/memory/session/run.ts'
import type { Plan, Planned, Run } from '../../../src/memory/session/session.ts'

function planned(name: string, fields: Partial<Planned> = {}): Planned {
  return { fact: v.parse(FactIdSchema, name), form: 'short', draw: { seed: 7 }, why: 'due', ...fields }
}

function planOf(...names: readonly string[]): Plan {
  const queue = names.map((name) => planned(name))
  return { queue, due: queue.length, fresh: 0, minutes: 1, waiting: 0, gentle: false, unmade: [], nextDay: null }
}

function run(...names: readonly string[]): Run {
  return startRun(planOf(...names), { id: 'r1', mode: 'mixed', now: 1_000 })
}

const easier = (missed: Planned): Planned => ({ ...missed, form: 'choice', draw: { seed: missed.draw.seed + 1 } })

/** Answers by scores, one after the other. */
function answer(from: Run, ...scores: readonly number[]): Run {
  return scores.reduce((now, score) => advance(now, { q: `q${now.at}`, score }, easier).run, from)
}

function names(of: Run): string {
  return of.queue.map(({ fact, form }) => (form === 'choice' ? fact.toUpperCase() : fact)).join(' ')
}

describe('a session', () => {
  it('begins with the first question and is over after the last', () => {
    const begun = run('a', 'b')
    expect(begun).toMatchObject({ id: 'r1', mode: 'mixed', startedAt: 1_000, at: 0, done: [] })
    expect(currentOf(begun)?.fact).toBe('a')
    expect([isOver(begun), remaining(begun)]).toEqual([false, 2])
    const over = answer(begun, 1, 1)
    expect([currentOf(over), isOver(over), remaining(over)]).toEqual([null, true, 0])
    expect(over.done).toEqual([
      { q: 'q0', fact: 'a', score: 1, slipped: false },
      { q: 'q1', fact: 'b', score: 1, slipped: false },
    ])
    expect(advance(over, { q: 'x', score: 0 }, easier)).toEqual({ run: over, again: null })
  })

  it('that is empty is over at once', () => {
    expect(isOver(run())).toBe(true)
  })

  it('never changes a run it was given', () => {
    const begun = run('a', 'b')
    const before = structuredClone(begun)
    slip(answer(begun, 0))
    extend(begun, planOf('c'))
    expect(begun).toEqual(before)
  })
})

describe('a missed fact', () => {
  it('comes back after four others, in an easier form', () => {
    const missed = answer(run('a', 'b', 'c', 'd', 'e', 'f'), 0)
    expect(names(missed)).toBe('a b c d e A f')
    expect(missed.queue[5]).toMatchObject({ why: 'again', form: 'choice' })
  })

  it('comes back at the end where fewer than four are left', () => {
    expect(names(answer(run('a', 'b'), 0))).toBe('a b A')
  })

  it('missed again comes once more at the end, then not in this session', () => {
    const twice = answer(run('a', 'b', 'c', 'd', 'e', 'f', 'g'), 0, 1, 1, 1, 1, 0)
    expect(names(twice)).toBe('a b c d e A f g A')
    expect(names(answer(twice, 1, 1, 0))).toBe(names(twice))
  })

  it.each([
    ['a b c d e f', 4],
    ['a b c d', 3],
    ['a b', 1],
    ['a', 0],
  ])('says after how many others it returns (%s)', (queue, questions) => {
    expect(advance(run(...queue.split(' ')), { q: 'q', score: 0 }, easier).again).toBe(questions)
  })

  it.each([
    ['first', [0], 1],
    ['second', [0, 1, 0], 'end'],
    ['third', [0, 1, 0, 0], null],
  ] as const)('says when it returns, the %s time', (_, scores, again) => {
    const before = answer(run('a', 'b'), ...scores.slice(0, -1))
    expect(advance(before, { q: 'q', score: 0 }, easier).again).toBe(again)
  })

  it('is missed below 0.8, however sure', () => {
    expect(names(answer(run('a', 'b'), 0.79))).toBe('a b A')
    expect(names(answer(run('a', 'b'), 0.8))).toBe('a b')
    const sure = advance(run('a', 'b', 'c', 'd', 'e', 'f'), { q: 'q', score: 0, sure: 'sure' }, easier)
    expect(names(sure.run)).toBe('a b c d e A f')
  })

  it('stays away where there is nothing to ask it by', () => {
    expect(advance(run('a', 'b'), { q: 'q', score: 0 }, () => null)).toMatchObject({ again: null, run: { at: 1 } })
  })
})

describe('slip', () => {
  it('asks the same question once more at the end', () => {
    const slipped = slip(answer(run('a', 'b', 'c'), 1))
    expect(names(slipped)).toBe('a b c a')
    expect(slipped.queue[3]).toEqual(slipped.queue[0])
    expect(slipped.done[0]?.slipped).toBe(true)
  })

  it('takes the repetition of the withdrawn miss out', () => {
    expect(names(slip(answer(run('a', 'b', 'c'), 0)))).toBe('a b c a')
  })

  it('does not count the withdrawn miss', () => {
    const slipped = slip(answer(run('a', 'b'), 0))
    expect(names(slipped)).toBe('a b a')
    expect(advance(answer(slipped, 1), { q: 'q', score: 0 }, easier).again).toBe(0)
  })

  it('changes nothing before the first answer, or a second time', () => {
    const begun = run('a', 'b')
    expect(slip(begun)).toBe(begun)
    const slipped = slip(answer(begun, 1))
    expect(slip(slipped)).toBe(slipped)
  })
})

describe('rescore', () => {
  it('takes the repetition of what counts as right out', () => {
    const counted = rescore(answer(run('a', 'b', 'c'), 0), 1)
    expect(names(counted)).toBe('a b c')
    expect(counted.done[0]?.score).toBe(1)
  })

  it('leaves a miss a miss', () => {
    expect(names(rescore(answer(run('a', 'b', 'c'), 0), 0.5))).toBe('a b c A')
  })

  it('changes nothing before the first answer', () => {
    const begun = run('a')
    expect(rescore(begun, 1)).toBe(begun)
  })
})

it('extend adds only what the session has not had', () => {
  expect(names(extend(answer(run('a', 'b'), 1, 1), planOf('b', 'c', 'd')))).toBe('a b c d')
})

it('every session ends, each place has its outcome, and no fact is asked more than three times unless it slipped', () => {
  const step = fc.record({ score: fc.constantFrom(0, 0.5, 0.8, 1), slips: fc.boolean() })
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 12 }), fc.infiniteStream(step), (count, steps) => {
      let now = run(...Array.from({ length: count }, (_, index) => `f${index}`))
      let slips = 0
      for (const { score, slips: wants } of steps) {
        if (isOver(now)) break
        now = answer(now, score)
        expect(now.done.length).toBe(now.at)
        if (wants && slips < 5) {
          now = slip(now)
          slips += 1
        }
      }
      expect(now.queue.length).toBeLessThanOrEqual(3 * count + slips)
      const counted = now.done.filter(({ slipped }) => !slipped)
      for (const { fact } of run(...Array.from({ length: count }, (_, index) => `f${index}`)).queue) {
        const times = counted.filter((one) => one.fact === fact)
        expect(times.length).toBeGreaterThanOrEqual(1)
        expect(times.length).toBeLessThanOrEqual(3)
        if (times.length < 3) expect(times.at(-1)?.score).toBeGreaterThanOrEqual(0.8)
      }
    }),
  )
})
