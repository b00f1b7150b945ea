import { describe, expect, it } from 'vitest'
import type { Bank, Group } from '../../../src/bank/bank.ts'
import { parseRun } from '../../../src/memory/session/parse-run.ts'
import { planSession } from '../../../src/memory/session/plan.ts'
import { advance, remaining, startRun } from '../../../src/memory/session/run.ts'
import type { Planned, Run } from '../../../src/memory/session/session.ts'
import { materialOf } from '../../../src/quiz/material.ts'
import { bankWith, grouped, harbourBank } from '../bank.ts'

const bank = harbourBank()
const material = materialOf(bank)
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
    expect(parseRun(stored(run), material)).toEqual(run)
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
    expect(parseRun(stored(value), material)).toBeNull()
  })

  it('is null for a session that is over', () => {
    const done = run.queue.map(({ fact }, place) => ({ q: `q${place}`, fact, score: 1, slipped: false }))
    expect(parseRun(stored({ ...run, at: run.queue.length, done }), material)).toBeNull()
  })

  it('drops what the bank no longer asks, and keeps what is past', () => {
    const past = run.queue[0]
    const next = run.queue[2]
    if (past === undefined || next === undefined) throw new Error('The plan is too short.')
    const fewer = bank.facts.filter(({ id }) => id !== past.fact && id !== next.fact)
    const resumed = parseRun(stored(run), materialOf({ ...bank, facts: fewer }))
    expect(resumed).toMatchObject({ at: 2, done: run.done })
    expect(resumed?.queue[0]).toEqual(past)
    expect(resumed === null ? null : remaining(resumed)).toBe(remaining(run) - 1)
  })

  it('drops a question whose form, gap or tiles are gone', () => {
    const cloze = bank.facts.find(({ forms, answer }) => forms.includes('cloze') && answer.kind === 'list')
    if (cloze === undefined) throw new Error('The bank has no list.')
    const one = (draw: object) => stored({ ...begun, queue: [...begun.queue, { fact: cloze.id, form: 'cloze', draw, why: 'due' }] })
    const length = (value: unknown, of = bank) => parseRun(value, materialOf(of))?.queue.length
    expect(length(one({ seed: 1, gap: 1, tiles: true }))).toBe(begun.queue.length + 1)
    expect(length(one({ seed: 1, gap: 2 }))).toBe(begun.queue.length)
    expect(length(one({ seed: 1, gap: 1, tiles: true }), bankWith(bank, cloze.id, { traps: [] }))).toBe(begun.queue.length)
    expect(length(one({ seed: 1 }), bankWith(bank, cloze.id, { forms: ['card'] }))).toBe(begun.queue.length)
  })

  describe('with questions of several facts', () => {
    const together = grouped(bank)
    const group = together.groups.find((one) => one.form === 'sort')
    if (group === undefined) throw new Error('The bank sorts nothing.')
    const groupsWith = (other: Group): readonly Group[] => together.groups.map((one) => (one.id === group.id ? other : one))
    const [lead, ...others] = [...new Set(group.tiles.map(({ fact }) => fact))]
    if (lead === undefined) throw new Error('The group is empty.')
    const left = group.tiles.filter(({ fact }) => fact !== others[0])
    const draw = { seed: 5, group: group.id, others: others.slice(0, 3) }
    const asked: Planned = { fact: lead, form: group.form, draw, why: 'due' }
    const parts = [lead, ...draw.others].map((fact, index) => ({ fact, score: index / 4 }))
    const missed = { ...startRun({ ...plan, queue: [asked, asked] }, { id: 'r2', mode: 'mixed', now: 1 }), at: 1 }
    const kept: Run = { ...missed, done: [{ q: 'q0', fact: lead, score: 0.375, slipped: false, parts }] }

    function resumed(of: Bank): Run | null {
      return parseRun(stored(kept), materialOf(of))
    }

    it('gives their draws and the score of each fact back', () => {
      expect(resumed(together)).toEqual(kept)
    })

    it.each([
      ['the group is gone', { ...together, groups: together.groups.filter(({ id }) => id !== group.id) }],
      ['the group has another form', { ...together, groups: [...groupsWith({ ...group, form: 'match', spare: ['none'] })] }],
      ['one of its facts is gone', { ...together, facts: together.facts.filter(({ id }) => id !== draw.others[1]) }],
      ['one of its facts left the group', { ...together, groups: [...groupsWith({ ...group, tiles: left })] }],
      ['its fact is no longer asked in that form', bankWith(together, lead, { forms: ['card'] })],
    ])('drops one where %s', (_, changed) => {
      expect(resumed(changed)).toBeNull()
    })

    it('drops one with too few facts, or a fact twice', () => {
      const broken = (fields: object): unknown => stored({ ...kept, queue: [asked, { ...asked, draw: { ...draw, ...fields } }] })
      for (const fields of [{ others: [] }, { others: [lead, ...others] }, { others: undefined }, { group: undefined }]) {
        expect(parseRun(broken(fields), materialOf(together))).toBeNull()
      }
      expect(parseRun(broken({ others: others.slice(0, 2) }), materialOf(together))?.queue).toHaveLength(2)
    })
  })
})
