import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { answersNewestFirst, fold, foldMore, type Folded } from '../../src/journal/fold.ts'
import type { Line } from '../../src/journal/line.ts'
import { reachesBehind } from '../../src/journal/snapshot/base.ts'
import { cutOff, foldCut, walkCut } from '../../src/journal/snapshot/cut.ts'
import { walked } from '../../src/memory/walk.ts'
import { anyLine, anyLines, remember } from './arbitrary-lines.ts'

type Memory = readonly string[]

const FIXED = new Set(['boundary'])

/** What a fold says without the lines of its base. */
function told(folded: Folded<Memory>) {
  const byKey = <V>(map: ReadonlyMap<string, V>) => [...map].sort(([a], [b]) => (a < b ? -1 : 1))
  return { facts: byKey(folded.facts), notes: byKey(folded.notes), settings: byKey(folded.settings), answers: folded.answers }
}

/** Lines as one device goes on: later, with numbers of their own, to questions old and new. */
const laterLine = fc.tuple(anyLine, fc.nat(12), fc.nat(14), fc.constantFrom('a1', 'b2', 'd4'), fc.nat(6)).map(([line, number, hours, writer, q]): Line => {
  const stamp = { id: `${writer}-${String(8 + number).padStart(6, '0')}`, at: 1_700_000_000_000 + hours * 3_600_000 }
  if (line.do === 'unknown') return { ...line, ...stamp, raw: { ...line.raw, ...stamp } }
  return 'q' in line ? { ...line, ...stamp, q: `q${q}` } : { ...line, ...stamp }
})

const later = fc.oneof(fc.array(laterLine, { maxLength: 12 }), anyLines)

/** Folds the lines that do not reach behind the base, and says which they were. */
function goOn(folded: Folded<Memory>, lines: readonly Line[]): { readonly folded: Folded<Memory>; readonly taken: readonly Line[] } {
  let grown = folded
  const taken: Line[] = []
  for (const line of lines) {
    if (grown.base !== null && reachesBehind(grown.base, grown.ledger, line)) continue
    grown = foldMore(grown, remember, [line])
    taken.push(line)
  }
  return { folded: grown, taken }
}

describe('a snapshot', () => {
  it('with any lines that arrive later and do not reach behind it is the fold of all from nothing', () => {
    let tried = 0
    fc.assert(
      fc.property(anyLines, later, fc.nat(4), (first, second, answers) => {
        const cut = cutOff(fold(remember, first), remember, FIXED, { answers, most: 100 })
        if (cut === null) return
        expect(told(foldCut(cut, remember))).toEqual(told(fold(remember, first)))
        const on = walked(walkCut(cut, remember, 1))
        expect(told(on)).toEqual(told(fold(remember, first)))
        const { folded, taken } = goOn(on, second)
        if (taken.length > 0) tried += 1
        const wanted = fold(remember, [...first, ...taken])
        expect(told(folded)).toEqual(told(wanted))
        const newest = [...answersNewestFirst(folded)]
        expect(newest).toEqual([...answersNewestFirst(wanted)].slice(0, newest.length))
      }),
      { numRuns: 4_000 },
    )
    // About one in eight says something that does not reach behind.
    expect(tried).toBeGreaterThan(300)
  })

  it('of a snapshot with later lines is as good as one of the whole journal', () => {
    let tried = 0
    fc.assert(
      fc.property(anyLines, later, later, (first, second, third) => {
        const cut = cutOff(fold(remember, first), remember, FIXED, { answers: 2, most: 100 })
        if (cut === null) return
        const grown = goOn(foldCut(cut, remember), second)
        const next = cutOff(grown.folded, remember, FIXED, { answers: 1, most: 100 })
        if (next === null) return
        const on = goOn(foldCut(next, remember), third)
        if (next.base.cut > cut.base.cut) tried += 1
        expect(told(on.folded)).toEqual(told(fold(remember, [...first, ...grown.taken, ...on.taken])))
      }),
      { numRuns: 4_000 },
    )
    expect(tried).toBeGreaterThan(100)
  })
})
