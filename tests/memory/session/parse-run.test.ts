import { describe, expect, it } from 'vitest'
import { parseRun } from '../../../src/memory/session/parse-run.ts'
import { planSession } from '../../../src/memory/session/plan.ts'
import { advance, remaining, startRun } from '../../../src/memory/session/run.ts'
import { bankWith, factsOf, harbourBank } from '../bank.ts'

const bank = harbourBank()
const facts = factsOf(bank)
const plan = planSession({
  bank,
  memories: new Map(),
  today: 100,
  length: { kind: 'minutes', minutes: 5 },
  mode: 'mixed',
  noTyping: false,
  pace: new Map(),
  seed: 3,
})
const begun = startRun(plan, { id: 'r1', mode: 'mixed', now: 1 })
const run = advance(advance(begun, { q: 'q0', score: 1 }, () => null).run, { q: 'q1', score: 0 }, (missed) => missed).run

/** What storage gives back. */
function stored(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value))
}

describe('parseRun', () => {
  it('gives back what was stored', () => {
    expect(parseRun(stored(run), facts)).toEqual(run)
  })

  it.each([
    ['nothing', null],
    ['text', 'run'],
    ['another shape', { queue: [] }],
    ['a place beyond the end', { ...run, at: 99 }],
    ['outcomes that do not match the place', { ...run, done: [] }],
    ['an unknown form', { ...run, queue: run.queue.map((one) => ({ ...one, form: 'puzzle' })) }],
    ['a score out of range', { ...run, done: run.done.map((one) => ({ ...one, score: 2 })) }],
  ])('refuses %s', (_, value) => {
    expect(parseRun(stored(value), facts)).toBeNull()
  })

  it('is null for a session that is over', () => {
    const done = run.queue.map(({ fact }, place) => ({ q: `q${place}`, fact, score: 1, slipped: false }))
    expect(parseRun(stored({ ...run, at: run.queue.length, done }), facts)).toBeNull()
  })

  it('drops what the bank no longer asks, and keeps what is past', () => {
    const past = run.queue[0]
    const next = run.queue[2]
    if (past === undefined || next === undefined) throw new Error('The plan is too short.')
    const fewer = new Map([...facts].filter(([id]) => id !== past.fact && id !== next.fact))
    const resumed = parseRun(stored(run), fewer)
    expect(resumed).toMatchObject({ at: 2, done: run.done })
    expect(resumed?.queue[0]).toEqual(past)
    expect(resumed === null ? null : remaining(resumed)).toBe(remaining(run) - 1)
  })

  it('drops a question whose form, gap or tiles are gone', () => {
    const cloze = bank.facts.find(({ forms, answer }) => forms.includes('cloze') && answer.kind === 'list')
    if (cloze === undefined) throw new Error('The bank has no list.')
    const one = (draw: object) => stored({ ...begun, queue: [...begun.queue, { fact: cloze.id, form: 'cloze', draw, why: 'due' }] })
    const length = (value: unknown, of = bank) => parseRun(value, factsOf(of))?.queue.length
    expect(length(one({ seed: 1, gap: 1, tiles: true }))).toBe(begun.queue.length + 1)
    expect(length(one({ seed: 1, gap: 2 }))).toBe(begun.queue.length)
    expect(length(one({ seed: 1, gap: 1, tiles: true }), bankWith(bank, cloze.id, { traps: [] }))).toBe(begun.queue.length)
    expect(length(one({ seed: 1 }), bankWith(bank, cloze.id, { forms: ['card'] }))).toBe(begun.queue.length)
  })
})
