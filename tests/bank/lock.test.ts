import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Fact } from '../../src/bank/bank.ts'
import { changeFault } from '../../src/bank/lock/check.ts'
import { lockEntry } from '../../src/bank/lock/entry.ts'
import { makeLock } from '../../src/bank/lock/make.ts'
import { runLock } from '../../tools/bank/lock-command.ts'
import { readBank } from '../../tools/bank/read-bank.ts'
import { readEdited, withEditedBank, type Edit } from './edited-bank.ts'

const B = 'facts/b-landmarks.yaml'
const C = 'facts/c-charters.yaml'

function factNamed(id: string): Fact {
  const fact = readEdited([]).compiled.facts.find((one) => one.fact.id === id)?.fact
  if (fact === undefined) throw new Error(`no fact ${id}`)
  return fact
}

const fact = factNamed('charter-partner')
const released = lockEntry(fact)
const rewordedAsk = { ask: 'Who shares the Harbour Charter with the Trust?' }
const otherKey = { answer: { kind: 'text' as const, text: 'the coast watch', accept: [] } }

describe('a change since the release', () => {
  it.each<[string, Partial<Fact>]>([
    ['nothing', {}],
    ['a hint', { hint: 'They cast nets.' }],
    ['a reason', { traps: fact.traps.map((trap) => ({ ...trap, reason: 'Otherwise.' })) }],
    ['an accepted wording', { answer: { kind: 'text', text: 'the fishing guild', accept: ['fishermen'] } }],
    ['the order of the traps', { traps: [...fact.traps].reverse() }],
    ['an explanation', { explanation: 'It was signed in summer.' }],
    ['the case of the key', { answer: { kind: 'text', text: 'Fishing Guild', accept: ['the fishers'] } }],
    ['the stem, with its rev', { ...rewordedAsk, rev: 2, change: 'clarified' }],
    ['the key, with its rev', { ...otherKey, rev: 2, change: 'meaning' }],
    ['retirement', { status: 'retired', forms: [] }],
  ])('of %s is accepted', (_what, change) => {
    expect(changeFault(released, { ...fact, ...change })).toBeNull()
  })

  it.each<[string, Partial<Fact>, string]>([
    ['the stem', rewordedAsk, 'the wording changed: it needs rev: 2 and change: clarified'],
    ['a trap', { traps: [{ text: 'the bakers', reason: 'No.' }] }, 'the wording changed: it needs rev: 2 and change: clarified'],
    ['a statement', { wrong: ['Nobody signed.'] }, 'the wording changed: it needs rev: 2 and change: clarified'],
    ['the key', otherKey, 'the key changed: it needs rev: 2 and change: meaning'],
    ['the key, called clarified', { ...otherKey, rev: 2, change: 'clarified' }, 'the key changed: it needs change: meaning'],
    ['two revs at once', { ...otherKey, rev: 3, change: 'meaning' }, 'rev must be 2: rev 1 is in lock.json'],
  ])('of %s is refused', (_what, change, reason) => {
    expect(changeFault(released, { ...fact, ...change })).toEqual({ level: 'error', reason })
  })

  it('never goes back, and never wakes a retired id', () => {
    expect(changeFault({ ...released, rev: 4 }, { ...fact, rev: 3 })?.reason).toBe(
      'rev 3 was passed already: rev 4 is in lock.json',
    )
    expect(changeFault({ ...released, retired: true }, fact)?.reason).toBe('the id was retired and is never used again')
  })
})

describe('the lock', () => {
  it('keeps every id there ever was', () => {
    const id = fc.stringMatching(/^[a-z]{1,6}$/)
    fc.assert(
      fc.property(fc.uniqueArray(id), (ids) => {
        const before = Object.fromEntries(ids.map((one) => [one, { ...released, retired: true }]))
        const after = makeLock(before, [fact])
        expect(Object.keys(after).sort()).toEqual([...new Set([...ids, fact.id])].sort())
      }),
    )
  })

  it('tells by the members of a list and their order, by dates and by numbers', () => {
    const list = factNamed('winter-cargo')
    if (list.answer.kind !== 'list') throw new Error('not a list')
    const turned = { ...list, answer: { ...list.answer, members: [...list.answer.members].reverse() } }
    expect(lockEntry(turned).key).not.toBe(lockEntry(list).key)
    const year = factNamed('foundation-year')
    expect(lockEntry({ ...year, answer: { kind: 'date', text: '1935', accept: [], date: { year: 1935 } } }).key).not.toBe(
      lockEntry(year).key,
    )
  })
})

/** Locks an edited bank; gives what was printed, the exit code, the new lock and the problems then left. */
function lockAfter(edits: readonly Edit[], options: { typos?: readonly string[]; fresh?: boolean } = {}) {
  return withEditedBank(edits, (questions) => {
    const printed: string[] = []
    const print = (line: string): void => void printed.push(line)
    const code = runLock({ questions, typos: options.typos ?? [], fresh: options.fresh ?? false, print })
    const lock = readFileSync(join(questions, 'lindmoor/lock.json'), 'utf8')
    const { problems } = readBank(join(questions, 'lindmoor'), questions, null)
    return { code, printed: printed.join('\n'), lock, problems }
  })
}

const REWORDED = { file: C, from: 'With whom does the Trust share', to: 'With whom did the Trust share' }
const OTHER_KEY = { file: B, from: 'answer: "60"', to: 'answer: "61"' }

describe('the lock command', () => {
  it('writes what the check then accepts', () => {
    const { code, lock, problems } = lockAfter([{ file: C, from: 'id: charter-partner', to: 'id: charter-partner\n  rev: 2\n  change: clarified' }, REWORDED])
    expect(code).toBe(0)
    expect(lock).toContain('"charter-partner": {"rev":2,')
    expect(problems).toEqual([])
  })

  it('writes nothing while a change is silent', () => {
    const { code, printed, lock } = lockAfter([REWORDED])
    expect(code).toBe(1)
    expect(printed).toContain('the wording changed: it needs rev: 2 and change: clarified')
    expect(lock).toContain('"charter-partner": {"rev":1,')
  })

  it('takes a corrected misprint, but never another key under that name', () => {
    expect(lockAfter([REWORDED], { typos: ['charter-partner'] })).toMatchObject({ code: 0, problems: [] })
    expect(lockAfter([OTHER_KEY], { typos: ['oil-lamp-years'] }).code).toBe(1)
  })

  it('refuses to take a misprint of what was never released, and then writes nothing', () => {
    expect(() => lockAfter([REWORDED], { typos: ['charter-partner', 'no-such-id'] })).toThrow(
      /^--typo: no lock\.json under .* has "no-such-id"$/,
    )
    expect(() => lockAfter([], { typos: ['charter-partner'], fresh: true })).toThrow('--typo has no use beside --new')
  })

  it('refuses a folder without a bank', () => {
    expect(() => runLock({ questions: '/nowhere', typos: [], fresh: false, print: () => {} })).toThrow('no bank under /nowhere')
  })

  it.each([
    ['that does not fit', '"acronym": {"rev":"one",', 'lock.json:2: acronym.rev: must be a whole number from 1'],
    ['that is no JSON', '"acronym": {,', 'lock.json:2: YAML: Unexpected , in flow map'],
  ])('keeps a lock %s, and says where', (_what, to, fault) => {
    const { code, printed, lock } = lockAfter([OTHER_KEY, { file: 'lock.json', from: '"acronym": {"rev":1,', to }])
    expect(code).toBe(1)
    expect(printed).toContain(fault)
    expect(lock).toContain(to)
  })

  it('starts over where it is told to', () => {
    expect(lockAfter([OTHER_KEY, REWORDED], { fresh: true })).toMatchObject({ code: 0, problems: [] })
  })

  it('keeps the tombstone of a retired fact whose entry is taken out later', () => {
    const retire = { file: C, from: 'rank: core', to: 'rank: core\n  status: retired' }
    expect(lockAfter([retire]).lock).toMatch(/"charter-partner": \{[^}]*"retired":true\}/)
  })
})
