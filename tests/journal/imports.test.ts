import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold, foldMore, type Folded } from '../../src/journal/fold.ts'
import { importsOf, walkPlan } from '../../src/journal/imports.ts'
import { makeLineId } from '../../src/journal/line-id.ts'
import type { AnswerLine, KnownBody, Line } from '../../src/journal/line.ts'
import { walked } from '../../src/memory/walk.ts'
import { anyLines, remember } from './arbitrary-lines.ts'

type State = Folded<readonly string[]>

function answer(id: string, q: string, at = 1_000): AnswerLine {
  const asked = { q, bank: 'sea', bankv: 'v1', fact: q, rev: 1, form: 'cloze' }
  return { id, at, tz: 0, do: 'answer', ...asked, gave: [], score: 1, rating: 3, ms: 1, in: '' }
}

/** A device that stamps with its own writer and a clock of its own. */
function device(writer: string, clock: () => number) {
  let last = 0
  return (body: KnownBody): Line => ({ id: makeLineId(writer, ++last), at: clock(), tz: 0, ...body })
}

function importInto(state: State, lines: readonly Line[], batch: string, stamp: (body: KnownBody) => Line): State {
  const plan = walked(walkPlan(state, lines, { batch, from: 'someone', made: 5 }))
  return foldMore(state, remember, [...plan.fresh, ...plan.bodies.map(stamp)])
}

/** Lines of a device that imported nothing: an import that was drawn by chance may bring the line that withdraws itself. */
const studied = anyLines.map((lines) => lines.filter((line) => line.do !== 'import' && line.do !== 'withdraw'))

const facts = (state: State) => [...state.facts.keys()].sort()

describe('an import', () => {
  it('adds what is not here, and its withdrawal takes exactly that out', () => {
    let now = 10_000
    const stamp = device('here', () => now++)
    const before = fold(remember, [answer('own-000900', 'own'), answer('old-000001', 'both')])
    const after = importInto(before, [answer('old-000001', 'both'), answer('old-000002', 'theirs')], 'i1', stamp)
    expect(facts(after)).toEqual(['sea/both', 'sea/own', 'sea/theirs'])
    expect(importsOf(after)).toMatchObject([{ batch: 'i1', from: 'someone', made: 5, withdrawn: false }])

    const withdrawn = foldMore(after, remember, [stamp({ do: 'withdraw', batch: 'i1' })])
    expect(facts(withdrawn)).toEqual(['sea/both', 'sea/own'])
    expect(importsOf(withdrawn)).toMatchObject([{ batch: 'i1', withdrawn: true }])
  })

  it('adds nothing the second time', () => {
    const stamp = device('here', () => 10_000)
    const file = [answer('old-000001', 'a'), answer('old-000002', 'b')]
    const once = importInto(fold(remember, []), file, 'i1', stamp)
    const again = walked(walkPlan(once, file, { batch: 'i2', from: 'someone', made: 5 }))
    expect(again).toEqual({ fresh: [], known: 2, back: 0, bodies: [] })
  })

  it('counts again when the file is imported again after a withdrawal', () => {
    let now = 10_000
    const stamp = device('here', () => now++)
    const file = [answer('old-000001', 'a')]
    const once = importInto(fold(remember, []), file, 'i1', stamp)
    const withdrawn = foldMore(once, remember, [stamp({ do: 'withdraw', batch: 'i1' })])
    expect(facts(withdrawn)).toEqual([])
    expect(walked(walkPlan(withdrawn, file, { batch: 'i2', from: 'someone', made: 5 }))).toMatchObject({ fresh: [], known: 0, back: 1 })
    expect(facts(importInto(withdrawn, file, 'i2', stamp))).toEqual(['sea/a'])
  })

  it('does not count what its file had taken out, on a new device, twice, or united with more', () => {
    let now = 10_000
    const here = device('here', () => now++)
    const file = [answer('old-000001', 'theirs')]
    const once = importInto(fold(remember, [answer('own-000001', 'own')]), file, 'i1', here)
    const backup = [...foldMore(once, remember, [here({ do: 'withdraw', batch: 'i1' })]).lines.values()]

    const there = device('there', () => now++)
    const restored = importInto(fold(remember, []), backup, 'i2', there)
    expect(facts(restored)).toEqual(['sea/own'])
    expect(walked(walkPlan(restored, backup, { batch: 'i3', from: 'someone', made: 5 })).bodies).toEqual([])
    expect(facts(importInto(restored, file, 'i4', there))).toEqual(['sea/own', 'sea/theirs'])

    const withdrawn = foldMore(restored, remember, [there({ do: 'withdraw', batch: 'i2' })])
    expect(facts(withdrawn)).toEqual([])
    expect(facts(importInto(withdrawn, backup, 'i5', there))).toEqual(['sea/own'])
  })

  it('leaves a restored journal as it was, whatever was taken out of it', () => {
    fc.assert(
      fc.property(studied, studied, (mine, theirs) => {
        let now = 2_000_000_000_000
        const stamp = device('here', () => now++)
        const once = importInto(fold(remember, mine), theirs.map((line) => rewritten(line, `z${line.id}`)), 'new', stamp)
        const before = foldMore(once, remember, [stamp({ do: 'withdraw', batch: 'new' })])
        const restored = importInto(fold(remember, []), [...before.lines.values()], 'back', device('there', () => now++))
        expect([...restored.facts].sort()).toEqual([...before.facts].sort())
      }),
      { numRuns: 300 },
    )
  })

  it('is withdrawn although the clock was set back in between', () => {
    let now = 50_000
    const stamp = device('here', () => now)
    const other = device('tab2', () => now)
    const once = importInto(fold(remember, []), [answer('old-000001', 'a')], 'i1', stamp)
    now = 20_000
    expect(facts(foldMore(once, remember, [other({ do: 'withdraw', batch: 'i1' })]))).toEqual([])
  })

  it('gives back what a withdrawal took that came with it', () => {
    let now = 10_000
    const here = device('here', () => now++)
    const there = device('there', () => now++)
    const own = [answer('own-000900', 'own')]
    const onOther = importInto(fold(remember, []), own, 'i1', there)
    const other = [...foldMore(onOther, remember, [there({ do: 'withdraw', batch: 'i1' })]).lines.values()]

    const united = importInto(fold(remember, own), other, 'i2', here)
    expect(facts(united)).toEqual([])
    expect(facts(foldMore(united, remember, [here({ do: 'withdraw', batch: 'i2' })]))).toEqual(['sea/own'])
  })

  it('restores on withdrawal whatever the journal said before, for any journal and any file', () => {
    fc.assert(
      fc.property(anyLines, anyLines, (mine, file) => {
        let now = 2_000_000_000_000
        const stamp = device('here', () => now++)
        const before = fold(remember, mine)
        const wanted = [before.facts, before.notes, before.settings].map((map) => [...map].sort())
        // Other writers: an id claimed by both would change names, and a writer's later lines its earlier ones' times.
        const others = file.map((line) => rewritten(line, `z${line.id}`))
        const after = importInto(before, others, 'new', stamp)
        const withdrawn = foldMore(after, remember, [stamp({ do: 'withdraw', batch: 'new' })])
        expect([withdrawn.facts, withdrawn.notes, withdrawn.settings].map((map) => [...map].sort())).toEqual(wanted)
      }),
      { numRuns: 500 },
    )
  })
})

function rewritten(line: Line, id: string): Line {
  return line.do === 'unknown' ? { ...line, id, raw: { ...line.raw, id } } : { ...line, id }
}
