import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { answersNewestFirst, answersOf, emptyFold, fold, foldMore, quizzesNewestFirst, reportsNewestFirst, type Folded } from '../../src/journal/fold.ts'
import type { Line } from '../../src/journal/line.ts'
import { merge } from '../../src/journal/merge.ts'
import { anyLines, remember } from './arbitrary-lines.ts'

/** All that the fold says, in a form that can be compared. */
function told(folded: Folded<readonly string[]>) {
  const byKey = <V>(map: ReadonlyMap<string, V>) => [...map].sort(([a], [b]) => (a < b ? -1 : 1))
  return {
    lines: byKey(folded.lines),
    facts: byKey(folded.facts),
    notes: byKey(folded.notes),
    reports: reportsNewestFirst(folded),
    quizzes: quizzesNewestFirst(folded),
    settings: byKey(folded.settings),
    answers: folded.answers,
    newest: [...answersNewestFirst(folded)],
    histories: ['sea/moon', 'sea/tide', 'sea/harbour'].map((key) => answersOf(folded, key)),
  }
}

/** Lines, and the same lines in another order, cut into parts, some of them coming twice. */
const arrivals = anyLines.chain((lines) =>
  fc.tuple(
    fc.constant(lines),
    fc.shuffledSubarray(lines, { minLength: lines.length }),
    fc.array(fc.nat(lines.length), { maxLength: 6 }),
    fc.subarray(lines),
  ),
)

function parts(lines: readonly Line[], cuts: readonly number[]): readonly (readonly Line[])[] {
  const at = [0, ...[...cuts].sort((a, b) => a - b), lines.length]
  return at.slice(1).map((end, index) => lines.slice(at[index], end))
}

describe('fold', () => {
  it('does not depend on the order, the parts or the repetition in which lines arrive', () => {
    fc.assert(
      fc.property(arrivals, ([lines, shuffled, cuts, again]) => {
        let grown = emptyFold<readonly string[]>()
        for (const part of parts([...shuffled, ...again], cuts)) grown = foldMore(grown, remember, part)
        expect(told(grown)).toEqual(told(fold(remember, lines)))
      }),
      { numRuns: 1_000 },
    )
  })

  it('comes to the same one line at a time', () => {
    fc.assert(
      fc.property(anyLines, (lines) => {
        let grown = emptyFold<readonly string[]>()
        for (const line of lines) grown = foldMore(grown, remember, [line])
        expect(told(grown)).toEqual(told(fold(remember, lines)))
      }),
      { numRuns: 500 },
    )
  })

  it('holds exactly the lines of the merge', () => {
    fc.assert(
      fc.property(anyLines, (lines) => {
        const sorted = (map: ReadonlyMap<string, Line>) => [...map].sort(([a], [b]) => (a < b ? -1 : 1))
        expect(sorted(fold(remember, lines).lines)).toEqual(sorted(merge(lines)))
      }),
    )
  })

  it('lists each fact’s answers in the order in which all answers are listed', () => {
    fc.assert(
      fc.property(anyLines, (lines) => {
        const folded = fold(remember, lines)
        const listed = [...answersNewestFirst(folded)].reverse().filter(({ line }) => line.fact === 'moon')
        expect(listed).toEqual(answersOf(folded, 'sea/moon'))
      }),
    )
  })

  it('leaves the facts, notes and settings of the fold it grew from as they were', () => {
    fc.assert(
      fc.property(anyLines, anyLines, (first, second) => {
        const before = fold(remember, first)
        const facts = [...before.facts]
        const notes = [...before.notes]
        const settings = [...before.settings]
        foldMore(before, remember, second)
        expect([...before.facts]).toEqual(facts)
        expect([...before.notes]).toEqual(notes)
        expect([...before.settings]).toEqual(settings)
      }),
    )
  })
})
