import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold, foldMore } from '../../src/journal/fold.ts'
import type { KnownBody, Line } from '../../src/journal/line.ts'
import { Asked } from '../../src/journal/snapshot/asked.ts'
import { reachesBehind } from '../../src/journal/snapshot/base.ts'
import { cutOff, foldCut, type Cut } from '../../src/journal/snapshot/cut.ts'
import { Marks } from '../../src/journal/snapshot/marks.ts'
import { readSnapshot, writeSnapshot, type MemoryTable } from '../../src/journal/snapshot/text.ts'
import { walked } from '../../src/memory/walk.ts'
import { anyLines, remember } from './arbitrary-lines.ts'

type Memory = readonly string[]

const FIXED = new Set(['boundary'])
const START = 1_700_000_000_000

const table: MemoryTable<Memory> = {
  write: (facts) => [...facts],
  *read(value) {
    yield
    return Array.isArray(value) ? new Map(value) : null
  },
}

function line(number: number, body: KnownBody, at = START + number * 1_000, writer = 'a1'): Line {
  return { id: `${writer}-${String(number).padStart(6, '0')}`, at, tz: 0, ...body }
}

function answer(q: string, fact = 'moon'): KnownBody {
  return { do: 'answer', q, bank: 'sea', bankv: 'v1', fact, rev: 1, form: 'choice', gave: [], score: 1, rating: 3, ms: 1, in: 'study:s' }
}

/** Twenty answers of one session, of which the last five stay lines. */
function journal(...more: readonly Line[]): readonly Line[] {
  return [...Array.from({ length: 20 }, (_, n) => line(n + 1, answer(`s-${n + 1}`, n % 2 === 0 ? 'moon' : 'tide'))), ...more]
}

function cutOf(lines: readonly Line[]): Cut<Memory> {
  const cut = cutOff(fold(remember, lines), remember, FIXED, { answers: 5, most: 100 })
  if (cut === null) throw new Error('The journal cannot be cut.')
  return cut
}

function isBehind(lines: readonly Line[], later: Line): boolean {
  const on = foldCut(cutOf(lines), remember)
  return on.base !== null && reachesBehind(on.base, on.ledger, later)
}

describe('a cut journal', () => {
  it('keeps the newest answers as lines, and what is before them as memories', () => {
    const { base, recent } = cutOf(journal())
    expect(recent.map(({ id }) => id)).toEqual(['a1-000016', 'a1-000017', 'a1-000018', 'a1-000019', 'a1-000020'])
    expect(base).toMatchObject({ cut: START + 15_000, answers: 15, last: new Map([['a1', 15]]) })
    expect(base.facts.get('sea/moon')).toHaveLength(8)
  })

  it('is not cut where too little would be before the cut, or too much beyond it', () => {
    expect(cutOff(fold(remember, journal().slice(0, 5)), remember, FIXED, { answers: 5, most: 100 })).toBeNull()
    // A clock that was once set far back gives all lines before it one and the same time.
    const level = fold(remember, journal(line(21, answer('s-21'), 5)))
    expect(cutOff(level, remember, FIXED, { answers: 5, most: 10 })).toBeNull()
  })

  it('goes on with new answers, and takes them and the recent ones back', () => {
    expect(isBehind(journal(), line(21, answer('s-21')))).toBe(false)
    expect(isBehind(journal(), line(21, { do: 'undo', q: 's-18' }))).toBe(false)
    const later = [line(21, answer('s-21')), line(22, { do: 'undo', q: 's-20' }), line(23, { do: 'undo', q: 's-21' })]
    const wanted = fold(remember, journal(...later))
    expect(foldMore(foldCut(cutOf(journal()), remember), remember, later).facts).toEqual(wanted.facts)
  })

  const behind: readonly (readonly [string, Line])[] = [
    ['taking an older answer back', line(21, { do: 'undo', q: 's-3' })],
    ['scoring an older answer anew', line(21, { do: 'regrade', q: 's-3', score: 1, rating: 3 })],
    ['another answer to an older question', line(21, answer('s-3'))],
    ['a line of before', line(21, answer('s-21'), START)],
    ['a number that was left out before', line(0, answer('t-1'), START + 60_000)],
    ['the number of a line of the base', line(15, answer('t-1'), START + 60_000)],
    ['another content under an id beyond the base', line(18, answer('t-1'))],
    ['an import', line(21, { do: 'import', batch: 'b', from: 'x', made: 1, took: [] })],
    ['a withdrawal', line(21, { do: 'withdraw', batch: 'b' })],
    ['a setting on which all memories depend', line(21, { do: 'set', key: 'boundary', value: 3 })],
  ]
  it.each(behind)('asks for the whole journal at %s', (_what, later) => {
    expect(isBehind(journal(), later)).toBe(true)
  })

  it('does so where a clock set back would reorder what rules over the base', () => {
    const undone = journal(line(21, { do: 'regrade', q: 's-3', score: 0, rating: 1 }))
    expect(isBehind(undone, line(22, answer('s-22'), START + 20_500))).toBe(true)
    expect(isBehind(undone, line(22, answer('s-22'), START + 21_500))).toBe(false)
    const imported = journal(line(21, { do: 'import', batch: 'b', from: 'x', made: 1, took: [] }))
    expect(isBehind(imported, line(22, answer('s-22'), START + 20_500))).toBe(true)
  })
})

describe('a snapshot as text', () => {
  it('comes back as it was', () => {
    fc.assert(
      fc.property(anyLines, (lines) => {
        const cut = cutOff(fold(remember, lines), remember, FIXED, { answers: 1, most: 100 })
        if (cut === null) return
        const reading = walked(readSnapshot(writeSnapshot(cut, table), table))
        expect(reading.state === 'sound' && writeSnapshot(reading.cut, table)).toBe(writeSnapshot(cut, table))
        const again = reading.state === 'sound' ? foldCut(reading.cut, remember) : null
        expect(again?.facts).toEqual(fold(remember, lines).facts)
      }),
    )
  })

  it.each(['', '{}', 'null', '[]', '{"cut":1}', 'text\n', writeSnapshot(cutOf(journal()), table).slice(0, -3)])('is refused: %s', (text) => {
    expect(walked(readSnapshot(text, table))).toMatchObject({ state: 'refused' })
  })
})

describe('marks', () => {
  it('never deny what they hold, and seldom take another for it', () => {
    const texts = Array.from({ length: 20_000 }, (_, n) => `session-${n * 7}`)
    const marks = new Marks(new Marks().with(texts.slice(0, 9_000)).with(texts.slice(9_000)).toText())
    expect(texts.every((text) => marks.has(text))).toBe(true)
    expect(Array.from({ length: 20_000 }, (_, n) => `other-${n}`).filter((text) => marks.has(text)).length).toBeLessThan(5)
  })

  it('hold nothing at first', () => {
    expect(new Marks().has('')).toBe(false)
    expect(new Marks('').toText()).toBe('')
  })
})

describe('the questions of a base', () => {
  it('are known one by one while their session goes on, and as a session when it does not', () => {
    const going = new Asked().with(['a-1', 'a-2', 'b-1'], ['a-3'])
    expect(['a-1', 'a-2', 'b-1', 'b-2'].map((q) => going.has(q))).toEqual([true, true, true, true])
    expect(['a-3', 'a-4', 'c-1'].map((q) => going.has(q))).toEqual([false, false, false])
    const over = going.with(['a-3'], ['c-1'])
    expect(['a-1', 'a-3', 'a-4', 'c-1'].map((q) => over.has(q))).toEqual([true, true, true, false])
  })
})
