import { createHash } from 'node:crypto'
import * as fc from 'fast-check'
import { emptyFold, fold, foldMore, type Folded } from '../../../src/journal/fold.ts'
import type { Line } from '../../../src/journal/line.ts'
import { merge } from '../../../src/journal/merge.ts'
import { serialise } from '../../../src/journal/serialise.ts'
import type { Random } from '../../../src/quiz/random.ts'
import { anyLine, remember } from '../../../tests/journal/arbitrary-lines.ts'
import { Findings, type Row } from '../row.ts'

/** Histories drawn at a time. */
const BATCH = 500
const PARTS = 4
const historiesOf = fc.array(anyLine, { maxLength: 40, size: 'max' })

/** Every way in which the lines of one history can arrive comes to the same journal, and to the same fold of it. */
export const mergeHistories: Row = {
  name: 'merge',
  does: 'one history permuted, duplicated, cut into parts and nested: one final hash of the union and of the fold',
  counts: 'histories',
  full: 10_000,
  quick: 150,
  async run({ times, seed, random }) {
    const found = new Findings()
    const all = createHash('sha256')
    let lines = 0
    for (let first = 0; first < times; first += BATCH) {
      const histories = fc.sample(historiesOf, { seed: seed + first, numRuns: Math.min(BATCH, times - first) })
      for (const [n, history] of histories.entries()) {
        const expected = hashOf(history)
        const folded = told(fold(remember, history))
        for (const [way, arrived] of waysOf(history, random)) {
          found.expect(hashOf(arrived) === expected, `History ${first + n}, ${way}, comes to another journal.`)
          found.expect(told(foldInParts(arrived, random)) === folded, `History ${first + n}, ${way}, folds to something else.`)
        }
        all.update(expected)
        lines += history.length
      }
    }
    return found.outcome(times, `${lines} lines; hash of all ${all.digest('hex').slice(0, 16)}`)
  },
}

function waysOf(history: readonly Line[], random: Random): readonly (readonly [string, readonly Line[]])[] {
  const again = history.filter(() => random.int(2) === 0)
  const [a = [], b = [], c = [], d = []] = cut(random.shuffle([...history, ...again]), PARTS, random)
  const nested = merge(merge(d, a).values(), merge(merge(b).values(), c, a).values())
  return [
    ['permuted', random.shuffle(history)],
    ['duplicated', random.shuffle([...history, ...again, ...again])],
    ['nested', [...nested.values()]],
    ['taken in once more', [...merge(merge(history).values(), again).values()]],
  ]
}

function cut(lines: readonly Line[], parts: number, random: Random): readonly (readonly Line[])[] {
  const at = [0, ...Array.from({ length: parts - 1 }, () => random.int(lines.length + 1)).sort((x, y) => x - y), lines.length]
  return at.slice(1).map((end, n) => lines.slice(at[n], end))
}

function hashOf(lines: readonly Line[]): string {
  const texts = [...merge(lines).values()].map(serialise).sort()
  return createHash('sha256').update(texts.join('\n')).digest('hex')
}

/** Folded part by part, as lines come from other devices. */
function foldInParts(lines: readonly Line[], random: Random): Folded<readonly string[]> {
  return cut(lines, PARTS, random).reduce((grown, part) => foldMore(grown, remember, part), emptyFold<readonly string[]>())
}

function told({ facts, notes, settings, answers }: Folded<readonly string[]>): string {
  return JSON.stringify({ facts: sorted(facts), notes: sorted(notes), settings: sorted(settings), answers })
}

function sorted<V>(map: ReadonlyMap<string, V>): readonly (readonly [string, V])[] {
  return [...map].sort(([a], [b]) => (a < b ? -1 : 1))
}
