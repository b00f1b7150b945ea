import * as v from 'valibot'
import type { Bank } from '../../../src/bank/bank.ts'
import { PassageRefSchema } from '../../../src/bank/ids.ts'
import type { PassageRecall } from '../../../src/memory/passages.ts'
import { leagueBank } from './bank.ts'

/** A bank of sections with so many passages each, and a recall for every passage. */
export function chartedBank(sizes: readonly number[]): { bank: Bank; recalls: ReadonlyMap<string, PassageRecall> } {
  const outline = sizes.map((size, index) => {
    const letter = String.fromCharCode(65 + index)
    const refs = Array.from({ length: size }, (_, n) => v.parse(PassageRefSchema, `${letter}${n + 1}`))
    return { letter, title: `Part ${letter}`, unit: 'point' as const, passages: refs.map((ref) => ({ ref, sentences: 1 })) }
  })
  const refs = outline.flatMap((section) => section.passages.map(({ ref }) => ref))
  const recalls = new Map(refs.map((ref) => [ref, { ref, recall: 0.5, started: 1, total: 1 }]))
  return { bank: { ...leagueBank(), outline }, recalls }
}
