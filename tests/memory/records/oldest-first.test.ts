import { expect, it } from 'vitest'
import { answersNewestFirst, fold, foldMore, type Folded } from '../../../src/journal/fold.ts'
import type { AnswerLine } from '../../../src/journal/line.ts'
import { walkOldestFirst } from '../../../src/memory/records/oldest-first.ts'
import { makeReducer } from '../../../src/memory/schedule.ts'

const reducer = makeReducer({ boundary: 4, first: null })

function answer(writer: string, n: number): AnswerLine {
  return {
    ...{ id: `${writer}-${String(n).padStart(6, '0')}`, at: 1_700_000_000_000 + n * 60_000, tz: 0, do: 'answer', q: `${writer}-${n}` },
    ...{ bank: 'sea', bankv: '0a1b2c3d', fact: `fact-${n}`, rev: 1, form: 'card', gave: [], score: 1, rating: 3, ms: 1_000, in: 'study:s' },
  }
}

it('lists what the journal takes in while it is listed, each once and in order', () => {
  let journal: Folded<unknown> = fold(reducer, Array.from({ length: 20 }, (_, n) => answer('own', n * 2)))
  const walk = walkOldestFirst(() => journal)
  for (let n = 0; n < 10; n++) walk.next()
  // A restored backup lies between what was listed and what comes.
  journal = foldMore(fold(reducer, journal.lines.values()), reducer, Array.from({ length: 20 }, (_, n) => answer('far', n * 2 + 1)))
  let step = walk.next()
  while (step.done !== true) step = walk.next()
  expect(step.value.map(({ line }) => line.id)).toEqual([...answersNewestFirst(journal)].map(({ line }) => line.id).reverse())
  expect(step.value).toHaveLength(40)
})
